// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What came of some time in which one side sent to all its clients.
 *
 * @param perSecond messages that arrived in a second, of all clients together
 * @param micros CPU time of the side's process for each of them, in microseconds
 * @param median how long they were under way, in milliseconds
 * @param slowest the same of one in a hundred
 */
record Round(double perSecond, double micros, double median, double slowest) {
    /** Messages to each client that are under way at a time, where as many are sent as can be */
    private static final int UNDER_WAY = 2;

    /** Sends so many messages a second to each, whether those before have arrived or not. */
    static Round paced(Side side, Crowd crowd, int size, int perSecond, Duration time) throws IOException {
        long pause = Duration.ofSeconds(1).toNanos() / perSecond;
        long count = time.toNanos() / pause;
        return of(side, crowd, size, (bell, start) -> {
            for (long i = 0; i < count; i++) {
                long next = start + i * pause;
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                bell.ring();
            }
            return count;
        });
    }

    /** Sends as many as arrive. */
    static Round flatOut(Side side, Crowd crowd, int size, Duration time) throws IOException {
        long before = crowd.received();
        return of(side, crowd, size, (bell, start) -> {
            long count = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                bell.ring();
                count++;
                crowd.await(before + (count - UNDER_WAY + 1) * crowd.size());
            }
            return count;
        });
    }

    private static Crowd.Note noted(Side side, Bell bell, Latencies latencies) {
        return side.stamped()
                ? (bytes, from, length) -> latencies.add(System.nanoTime() - Sent.at(bytes, from, length))
                : (bytes, from, length) -> latencies.add(System.nanoTime() - bell.rung());
    }

    @FunctionalInterface
    private interface Rings {
        /** Rings: how often. */
        long on(Bell bell, long start) throws IOException;
    }

    private static Round of(Side side, Crowd crowd, int size, Rings rings) throws IOException {
        Latencies latencies = new Latencies();
        long before = crowd.received();
        try (Bell bell = new Bell(side.port(), side.bell() + size)) {
            crowd.note(noted(side, bell, latencies));
            Duration used = side.cpu().get();
            long start = System.nanoTime();
            long count = rings.on(bell, start);
            crowd.await(before + count * crowd.size());
            double messages = (double) count * crowd.size();
            double seconds = (System.nanoTime() - start) / 1e9;
            double micros = side.cpu().get().minus(used).toNanos() / 1e3 / messages;
            return new Round(messages / seconds, micros, latencies.millis(0.5), latencies.millis(0.99));
        } finally {
            crowd.note(null);
        }
    }
}
