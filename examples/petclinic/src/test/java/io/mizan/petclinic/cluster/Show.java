// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import io.mizan.petclinic.cluster.Node.Answer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Has nodes asked for owner 1 while one of them renames him, and prints what each answers. */
final class Show {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final List<String> NAMES = List.of("Georgina", "Jorge", "Giorgio", "Joris", "Yuri", "George");

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private String name = "George Franklin";
    private int renamed;

    Show(PrintStream out) {
        this.out = out;
        out.printf("%9s  %-6s  %-25s  %6s  %-33s  %s%n", "time", "node", "request", "status", "Cache-Status", "value");
    }

    /** Each node renames in turn, and each is asked at once. */
    void play(List<Node> nodes) throws Exception {
        for (Node node : nodes) {
            readUntilHit(node);
        }
        for (Node node : nodes) {
            rename(node, nodes);
        }
    }

    /** One node renames; then each is asked twice. It must never show the name before. */
    void rename(Node node, List<Node> nodes) throws Exception {
        String first = NAMES.get(renamed++ % NAMES.size());
        Answer answer = node.rename(first);
        print(node, "rename owner 1: " + first, answer);
        if (answer.status() != 200) {
            throw new IllegalStateException("node " + node.number() + " did not rename: " + answer.value());
        }
        name = first + " Franklin";
        for (Node each : nodes) {
            read(each);
        }
        for (Node each : nodes) {
            readUntilHit(each);
        }
    }

    /** The first answer and the one from memory are printed, and nothing between them. */
    private void readUntilHit(Node node) throws Exception {
        Answer answer = read(node);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answer.isHit()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("node " + node.number() + " serves nothing from its memory");
            }
            LockSupport.parkNanos(BREATH.toNanos());
            answer = fresh(node, node.read());
            if (answer.isHit()) {
                print(node, "owner 1", answer);
            }
        }
    }

    private Answer read(Node node) throws Exception {
        Answer answer = node.read();
        print(node, "owner 1", answer);
        return fresh(node, answer);
    }

    private Answer fresh(Node node, Answer answer) throws StaleException {
        if (answer.status() == 200 && !answer.value().equals(name)) {
            throw new StaleException(
                    "STALE: node " + node.number() + " shows " + answer.value() + ", and he is called " + name);
        }
        return answer;
    }

    private void print(Node node, String request, Answer answer) {
        out.printf(
                "%7.2f s  node %d  %-25s  %6d  %-33s  %s%n",
                (System.nanoTime() - begun) / 1e9,
                node.number(),
                request,
                answer.status(),
                answer.cacheStatus(),
                answer.value());
    }
}
