// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Shows figures in JMX for as long as their application runs. */
final class PageConsole implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PageConsole.class.getName());

    private @Nullable ObjectName name;

    PageConsole(String application, PageFiguresMXBean figures) {
        int number = System.identityHashCode(PageConsole.class.getClassLoader()); // two of one name are two
        try {
            ObjectName wanted = new ObjectName(
                    "io.mizan:type=Pages,application=" + ObjectName.quote(application) + ",number=" + number);
            name = ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(figures, wanted)
                    .getObjectName();
        } catch (JMException none) {
            LOG.log(Level.DEBUG, "the figures of pages are not in JMX", none);
        }
    }

    @Override
    public void close() {
        ObjectName registered = name;
        if (registered != null) {
            try {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(registered);
            } catch (JMException gone) {
                LOG.log(Level.DEBUG, "the figures of pages were not in JMX any more", gone);
            }
        }
    }
}
