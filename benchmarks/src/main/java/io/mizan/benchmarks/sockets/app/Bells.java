// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import io.mizan.Channels;
import io.mizan.Invalidation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** Has everybody sent something, once for each request. */
@Path("")
@ApplicationScoped
public class Bells {
    @Inject
    Channels<RoomContext, Tick> channel;

    @Inject
    PlainBoard plain;

    @Inject
    Invalidation invalidation;

    /** Sends to the members of a board. */
    @GET
    @Path("ours")
    public String ours(@QueryParam("room") long room, @QueryParam("size") int size) {
        channel.to(new RoomContext(room)).send(Tick.now(size));
        return "rung";
    }

    /** Sends to all who have opened the plain WebSocket. */
    @GET
    @Path("plain")
    public String plain(@QueryParam("size") int size) {
        plain.send(Tick.now(size));
        return "rung";
    }

    /** Changes a board so often, as fast as it goes: when it began and when it had ended, by the machine's clock. */
    @GET
    @Path("change")
    public String change(@QueryParam("room") long room, @QueryParam("times") int times) {
        long from = System.nanoTime();
        for (int i = 0; i < times; i++) {
            invalidation.also(new RoomContext(room));
        }
        return from + " " + System.nanoTime();
    }

    /** How much memory is used, of the heap and of buffers beside it, in bytes; and threads. */
    @GET
    @Path("condition")
    public String condition() {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            used += pool.getMemoryUsed();
        }
        return used + " " + ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
