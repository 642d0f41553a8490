// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Abuse of all kinds, each many times; and what is left of it in the server. All of it happens once before that is looked at: pools
 * fill to their bounds as soon as much comes at a time, whoever sends it.
 */
final class Siege {
    private static final int TIMES = 100;
    private static final int JOINS = 10;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final Goal ALL = Goal.atLeast(1);
    private static final Goal MEMORY = Goal.adds(16);
    private static final Goal THREADS = Goal.adds(16);

    private final int size;
    private final Report report;
    private long mostThreads;

    /**
     * Prints its rows to a report.
     *
     * @param size how many hold on to what they have begun
     */
    Siege(int size, Report report) {
        this.size = size;
        this.report = report;
    }

    /** Measures on one server. */
    void run(Stage stage) throws IOException {
        Abuses abuses = new Abuses(stage.server().port(), stage.callers());
        for (Abuses.Named named : abuses.all()) {
            refused(named.abuse(), TIMES);
        }
        silent(abuses, size);
        besideHalfShaken(stage, abuses);
        stage.server().awaitQuiet();
        Condition before = Condition.settled(stage.server());
        mostThreads = before.threads();
        for (Abuses.Named named : abuses.all()) {
            row(named.name(), refused(named.abuse(), TIMES), TIMES);
            look(stage);
        }
        row("sockets that say nothing", silent(abuses, size), size);
        look(stage);
        report.row("joined beside " + size + " half handshakes, ms", besideHalfShaken(stage, abuses));
        stage.server().awaitQuiet();
        Condition after = Condition.settled(stage.server());
        report.row(
                "memory after all that / before, MiB",
                List.of(new Pair(after.memory() / MEBIBYTE, before.memory() / MEBIBYTE)),
                MEMORY);
        report.row("  threads at most / before", List.of(new Pair(mostThreads, before.threads())), THREADS);
    }

    private void look(Stage stage) throws IOException {
        Condition now = Condition.of(stage.server().port(), Stage.BELLS + "condition");
        mostThreads = Math.max(mostThreads, now.threads());
    }

    private void row(String name, int refused, int tried) {
        report.row("refused / tried: " + name, List.of(new Pair(refused, tried)), ALL);
    }

    private static int refused(Abuses.Abuse abuse, int times) throws IOException {
        int refused = 0;
        for (int i = 0; i < times; i++) {
            refused += abuse.isRefused(i) ? 1 : 0;
        }
        return refused;
    }

    private static int silent(Abuses abuses, int count) throws IOException {
        List<Client> clients = new ArrayList<>();
        int refused = 0;
        try {
            for (int i = 0; i < count; i++) {
                clients.add(abuses.silent());
            }
            for (Client client : clients) {
                refused += Abuses.isRefused(client) ? 1 : 0;
            }
            return refused;
        } finally {
            close(clients);
        }
    }

    /** While many have begun a handshake, others can join and are sent something: how long that takes, in milliseconds. */
    private List<Double> besideHalfShaken(Stage stage, Abuses abuses) throws IOException {
        List<Client> clients = new ArrayList<>();
        Side side = stage.ours(6);
        try {
            for (int i = 0; i < size; i++) {
                clients.add(abuses.halfShaken());
            }
            List<Double> taken = new ArrayList<>();
            for (int i = 0; i < JOINS; i++) {
                long start = System.nanoTime();
                try (Client client = side.enter();
                        Bell bell = new Bell(side.port(), side.bell() + Deliveries.NOTE)) {
                    bell.ring();
                    client.next();
                }
                taken.add((System.nanoTime() - start) / 1e6);
            }
            look(stage);
            return taken;
        } finally {
            close(clients);
        }
    }

    private static void close(List<Client> clients) throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }
}
