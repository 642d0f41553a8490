// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.server.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What a process uses.
 *
 * @param memory the heap and buffers beside it, in bytes
 * @param threads how many
 */
record Condition(long memory, long threads) {
    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final long FALLING = 1 << 20;

    /** As an answer says it. */
    static Condition of(String answer) {
        String[] numbers = answer.strip().split(" ", -1);
        if (numbers.length != 2) {
            throw new IllegalArgumentException("two numbers: " + answer);
        }
        return new Condition(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /** Of a server, without its garbage. */
    static Condition of(Server server) throws IOException {
        server.collectGarbage();
        server.collectGarbage();
        return of(server.port(), Stage.BELLS + "condition");
    }

    /** The same, as soon as its memory falls no further: servers end some connections late. */
    static Condition settled(Server server) throws IOException {
        Condition before;
        Condition now = of(server);
        do {
            before = now;
            LockSupport.parkNanos(BREATH.toNanos());
            now = of(server);
        } while (now.memory() < before.memory() - FALLING);
        return now;
    }

    /** Of whoever answers at an address. */
    static Condition of(int port, String target) throws IOException {
        try (Bell bell = new Bell(port, target)) {
            return of(bell.ring());
        }
    }
}
