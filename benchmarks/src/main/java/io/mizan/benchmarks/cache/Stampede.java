// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.spi.ContextCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** A thousand who ask for the same at once, when nobody has it. */
final class Stampede {
    static final int READERS = 1_000;
    private static final Duration WORK = Duration.ofMillis(50);

    private Stampede() {}

    /** How often the functions run. */
    static double runs() throws InterruptedException, ExecutionException {
        ContextCache.Entry entry = Warm.entry(0, new SplittableRandom());
        LongAdder runs = new LongAdder();
        CyclicBarrier barrier = new CyclicBarrier(READERS);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (Warm warm = new Warm(0)) {
            List<Future<ContextCache.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return warm.cache().begin().get(entry, () -> {
                        runs.increment();
                        LockSupport.parkNanos(WORK.toNanos());
                        return Warm.BODY;
                    });
                }));
            }
            for (Future<ContextCache.Answer> answer : answers) {
                if (!answer.get().body().equals(Warm.BODY)) {
                    throw new IllegalStateException("somebody was given something else");
                }
            }
            return runs.sum();
        } finally {
            threads.shutdownNow();
        }
    }
}
