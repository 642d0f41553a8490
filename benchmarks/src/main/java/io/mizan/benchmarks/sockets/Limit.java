// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the load itself can read, so that nobody takes its limit for a server's. */
public final class Limit {
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int UNDER_WAY = 4;

    private final int size;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param size how many clients
     */
    public Limit(int size, int rounds, Report report) {
        this.size = size;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures. */
    public void run() throws IOException {
        String text =
                "{\"type\":\"message\",\"channel\":\"board\",\"params\":{\"room\":\"1\"},\"n\":1730421,\"message\":{\"note\":\""
                        + "x".repeat(Deliveries.NOTE) + "\",\"sent\":" + System.nanoTime() + "}}";
        List<Double> perSecond = new ArrayList<>();
        try (Hose hose = new Hose(text);
                Crowd crowd = Crowd.of(hose.clients(size))) {
            round(hose, crowd);
            for (int i = 0; i < rounds; i++) {
                long before = crowd.received();
                long used = cpu(crowd);
                round(hose, crowd);
                perSecond.add((crowd.received() - before) / ((cpu(crowd) - used) / 1e9));
            }
        }
        report.row("the load alone: messages read in a second of CPU", perSecond);
    }

    private static long cpu(Crowd crowd) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(crowd.readerId());
    }

    private static void round(Hose hose, Crowd crowd) throws IOException {
        long before = crowd.received();
        long end = System.nanoTime() + ROUND.toNanos();
        for (long i = 1; System.nanoTime() < end; i++) {
            hose.write();
            crowd.await(before + (i - UNDER_WAY) * crowd.size());
        }
    }
}
