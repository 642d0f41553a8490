// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import java.io.PrintStream;
import java.util.List;

/** The command {@code examples/petclinic/cluster}. */
public final class Demonstration {

    private static final int WRONG = 1;
    private static final int USAGE = 2;

    private final Cluster cluster;
    private final PrintStream out;

    private Demonstration(Cluster cluster, PrintStream out) {
        this.cluster = cluster;
        this.out = out;
    }

    /** Ends with 0 after a show without a stale answer, with 1 otherwise, and with 2 for options that there are not. */
    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** The same, without ending the process. */
    static int run(List<String> arguments, PrintStream out) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (Exception e) {
            out.println(e.getMessage());
            return USAGE;
        }
        try (Cluster cluster = new Cluster(options.kind(), out)) {
            return new Demonstration(cluster, out).give(options);
        } catch (Exception e) {
            out.println("cluster: " + e.getMessage());
            return WRONG;
        }
    }

    private int give(Options options) throws Exception {
        try {
            cluster.start(options.ports());
            Show show = new Show(out);
            show.play(cluster.nodes());
            if (options.kill()) {
                Node last = cluster.nodes().get(cluster.nodes().size() - 1);
                out.println("kill -9 " + cluster.pid(last) + ", which is node " + last.number());
                cluster.kill(last);
                goOn(show);
            }
            if (!options.once()) {
                invite();
                while (!cluster.nodes().isEmpty()) {
                    goOn(show);
                }
            }
            return options.once() ? 0 : WRONG;
        } catch (Exception e) {
            if (cluster.isClosing()) {
                return 0;
            }
            throw e;
        }
    }

    /** What the others do when one has gone. */
    private void goOn(Show show) throws Exception {
        int gone = cluster.awaitEnd();
        List<Node> nodes = cluster.nodes();
        if (cluster.isClosing()) {
            return;
        }
        out.println("node " + gone + " is gone" + (nodes.isEmpty() ? ", and no other is left" : "; the others go on:"));
        if (!nodes.isEmpty()) {
            show.rename(nodes.get(0), nodes);
        }
    }

    private void invite() {
        out.println();
        for (Node node : cluster.nodes()) {
            out.println("node " + node.number() + ": " + node.root() + "   (pid " + cluster.pid(node) + ")");
        }
        out.println("Look around, log in as sam (password: petclinic), end a node by kill -9; Ctrl-C ends all.");
    }
}
