// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.spi.ContextCache;
import io.mizan.spi.Stale;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** One key that many read all the time, and a hundred invalidations of it in a second. */
final class HotKey {
    private static final int READERS = 8;
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration WORK = Duration.ofMillis(1);

    private final ContextCache.Entry entry = Warm.entry(0, new SplittableRandom());
    private final AtomicLong truth = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final LongAdder runs = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder reads = new LongAdder();

    /**
     * What was counted.
     *
     * @param runs of the functions
     * @param invalidations of the key
     * @param stale reads that gave less than what had been answered before they began
     */
    record Counted(double reads, double runs, double invalidations, double stale) {}

    Counted count() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        long end = System.nanoTime() + TIME.toNanos();
        try (Warm warm = new Warm(0)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Callable<?> reader = () -> {
                    while (System.nanoTime() < end) {
                        read(warm);
                    }
                    return null;
                };
                readers.add(threads.submit(reader));
            }
            while (System.nanoTime() < end) {
                change(warm);
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            return new Counted(reads.sum(), runs.sum(), truth.get(), stale.sum());
        } finally {
            threads.shutdownNow();
        }
    }

    private void read(Warm warm) throws Exception {
        long before = acknowledged.get();
        ContextCache.Answer answer = warm.cache().begin().get(entry, () -> {
            runs.increment();
            long version = truth.get();
            LockSupport.parkNanos(WORK.toNanos());
            return new ContextCache.Body(
                    ByteBuffer.allocate(Long.BYTES).putLong(version).array(), "", true);
        });
        reads.increment();
        if (ByteBuffer.wrap(answer.body().bytes()).getLong() < before) {
            stale.increment();
        }
    }

    private void change(Warm warm) throws InterruptedException, ExecutionException {
        long version = truth.incrementAndGet();
        warm.cache()
                .invalidated(List.of(new Stale.Instances(entry.context(), entry.scope())))
                .toCompletableFuture()
                .get();
        acknowledged.set(version);
    }
}
