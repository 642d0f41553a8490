// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an open socket takes of the server's memory: heap without garbage, and buffers beside it. */
final class Memory {
    private static final double KIBIBYTE = 1024;
    private static final int ROUNDS = 3;

    private final int size;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param size how many clients
     */
    Memory(int size, Report report) {
        this.size = size;
        this.report = report;
    }

    /** Measures on one server. */
    void run(Stage stage, Peer peer) throws IOException {
        List<Pair> plain = new ArrayList<>();
        List<Pair> ws = new ArrayList<>();
        List<Pair> trpc = new ArrayList<>();
        List<Pair> threads = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            Taken ours = taken(stage, stage.ours(5));
            Taken theirs = taken(stage, stage.plain());
            if (i > 0) { // in the first the server's pools grow, for whoever comes first
                plain.add(new Pair(ours.kibibytes(), theirs.kibibytes()));
                ws.add(new Pair(ours.kibibytes(), ofNode(peer, peer.ws())));
                trpc.add(new Pair(ours.kibibytes(), ofNode(peer, peer.trpc())));
                threads.add(new Pair(ours.threads(), theirs.threads()));
            }
        }
        report.row("memory of a socket / plain, KiB", plain, Goal.NONE);
        report.row("  / ws on Node", ws, Goal.NONE);
        report.row("  / tRPC on Node", trpc, Goal.NONE);
        report.row("  threads for all of them", threads.stream().map(Pair::ours).toList());
    }

    private record Taken(double kibibytes, long threads) {}

    private Taken taken(Stage stage, Side side) throws IOException {
        Condition none = Condition.of(stage.server());
        Taken taken;
        try (Crowd crowd = side.crowd(size)) {
            Condition open = Condition.of(stage.server());
            taken = new Taken(each(none, open, crowd), open.threads() - none.threads());
        }
        stage.server().awaitQuiet();
        return taken;
    }

    private double ofNode(Peer peer, Side side) throws IOException {
        Condition none = peer.condition();
        try (Crowd crowd = side.crowd(size)) {
            return each(none, peer.condition(), crowd);
        }
    }

    private static double each(Condition before, Condition after, Crowd crowd) {
        return (after.memory() - before.memory()) / KIBIBYTE / crowd.size();
    }
}
