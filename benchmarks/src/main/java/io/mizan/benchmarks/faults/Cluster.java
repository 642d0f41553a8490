// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import io.mizan.benchmarks.faults.node.NodeSettings;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Nodes and their database, each a process, until it is closed. */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    /** What the present contract calls it */
    private static final String NAME = "item_id";
    /** What an older one did */
    private static final String OLD_NAME = "number";

    private final Child truth;
    private final Mode mode;
    private final Design design;
    private final Duration lease;
    private final byte[] secret = new byte[32];
    private final List<Integer> ports;
    private final List<Member> members = new ArrayList<>();

    private Cluster(Mode mode, Design design, Duration lease, Child truth, Path logs) throws IOException {
        this.mode = mode;
        this.design = design;
        this.lease = lease;
        this.truth = truth;
        new SecureRandom().nextBytes(secret);
        this.ports = free(mode.nodes());
        for (int i = 0; i < mode.nodes(); i++) {
            members.add(new Member(logs.resolve(mode.text() + "-" + design + "-" + i + ".log")));
        }
    }

    /** Ports below those that systems give to clients: who is killed finds its own free again. */
    static List<Integer> free(int count) throws IOException {
        Set<Integer> free = new LinkedHashSet<>();
        while (free.size() < count) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress())) {
                free.add(socket.getLocalPort());
            } catch (BindException taken) {
                // Another one, then.
            }
        }
        return List.copyOf(free);
    }

    /** Starts them all and waits until each serves from its memory. */
    static Cluster start(Mode mode, Design design, Duration lease, Path logs) throws IOException, InterruptedException {
        Child truth = Child.start(Truth.class, logs.resolve("truth.log"), List.of());
        Cluster cluster = new Cluster(mode, design, lease, truth, logs);
        try {
            for (int i = 0; i < cluster.members.size(); i++) {
                cluster.join(i);
            }
            cluster.awaitServing();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    Mode mode() {
        return mode;
    }

    Duration lease() {
        return lease;
    }

    List<Member> members() {
        return members;
    }

    Member member(int place) {
        return members.get(place);
    }

    /** Starts a process in a place. */
    void join(int place) throws IOException, InterruptedException {
        start(place, NAME);
    }

    /** Starts a process that was made of an older contract. */
    void joinOlder(int place) throws IOException, InterruptedException {
        start(place, OLD_NAME);
    }

    private void start(int place, String name) throws IOException, InterruptedException {
        List<Integer> mineFirst = new ArrayList<>(ports);
        Collections.swap(mineFirst, 0, place);
        member(place).start(new NodeSettings(mode, design, truth.address(), secret, lease, name, mineFirst));
    }

    /** Waits until each node knows all others, answers from its memory and commits changes. */
    void awaitServing() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Member member : members) {
            while (!serves(member)) {
                if (System.nanoTime() > end) {
                    throw new IOException("a node does not serve from its memory");
                }
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private boolean serves(Member member) throws IOException {
        try (Link link = member.link()) {
            return link.ask(Ask.SIZE, 0).version() == mode.nodes()
                    && link.ask(Ask.CHANGE, 0).kind() != Link.Kind.FAILED
                    && link.ask(Ask.READ, 1).kind() != Link.Kind.BYPASS
                    && link.ask(Ask.READ, 1).kind() == Link.Kind.HIT;
        }
    }

    /** All versions as the database has them. */
    long[] versions() throws SQLException {
        return Truth.versions(truth.address());
    }

    @Override
    public void close() {
        members.forEach(Member::close);
        truth.close();
    }
}
