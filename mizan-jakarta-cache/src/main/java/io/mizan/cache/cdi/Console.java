// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Shows a cache's figures in JMX for as long as its application runs. */
final class Console implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Console.class.getName());

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private @Nullable ObjectName name;

    /** Two applications of one name are two all the same: the number is their class loader's. */
    Console(String application, CacheFiguresMXBean figures) {
        try {
            int number = System.identityHashCode(Console.class.getClassLoader());
            ObjectName wanted = new ObjectName(
                    "io.mizan:type=Cache,application=" + ObjectName.quote(application) + ",number=" + number);
            name = server.registerMBean(figures, wanted).getObjectName();
        } catch (JMException none) {
            LOG.log(Level.DEBUG, "the cache's figures are not in JMX", none);
        }
    }

    @Override
    public void close() {
        ObjectName registered = name;
        try {
            if (registered != null && server.isRegistered(registered)) {
                server.unregisterMBean(registered);
            }
        } catch (JMException gone) {
            LOG.log(Level.DEBUG, "the cache's figures were not in JMX any more", gone);
        }
    }
}
