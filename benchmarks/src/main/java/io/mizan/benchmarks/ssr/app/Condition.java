// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** How the renderer is, by its figures in JMX, and how much the server uses. */
@Path("condition")
@ApplicationScoped
public class Condition {

    /** Ready workers, workers started so far, fallbacks so far, used heap in bytes, threads. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String condition() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName pages = server.queryNames(new ObjectName("io.mizan:type=Pages,application=\"/ssr\",*"), null)
                .iterator()
                .next();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return server.getAttribute(pages, "Ready") + " " + server.getAttribute(pages, "Starts") + " "
                + fallbacks(server.getAttribute(pages, "Fallbacks")) + " " + heap + " " + threads;
    }

    private static long fallbacks(Object byReason) {
        return ((TabularData) byReason)
                .values().stream()
                        .map(CompositeData.class::cast)
                        .mapToLong(row -> (Long) row.get("value"))
                        .sum();
    }
}
