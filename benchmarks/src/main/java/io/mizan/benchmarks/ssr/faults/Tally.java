// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What has become of pages in one run. */
final class Tally {
    private static final int TOLD = 5;

    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<Double> recoveries = new ConcurrentLinkedQueue<>();

    void rendered() {
        rendered.incrementAndGet();
    }

    /** To the browser. */
    void left() {
        left.incrementAndGet();
    }

    void failed(String why) {
        failed.incrementAndGet();
        if (told.size() < TOLD) {
            told.add(why);
        }
    }

    void took(long millis) {
        slowest.accumulateAndGet(millis, Math::max);
    }

    void recovered(double millis) {
        recoveries.add(millis);
    }

    int renderedPages() {
        return rendered.get();
    }

    int leftPages() {
        return left.get();
    }

    int failedPages() {
        return failed.get();
    }

    long slowestMillis() {
        return slowest.get();
    }

    List<Double> recoveries() {
        return List.copyOf(recoveries);
    }

    /** Why the first of those that failed did. */
    List<String> told() {
        return List.copyOf(told);
    }
}
