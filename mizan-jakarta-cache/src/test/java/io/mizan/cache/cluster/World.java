// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Nodes, a network and a database in which everything that can happen happens by a seed: late, lost and overtaking messages,
 * pauses, partitions, crashes, joins, and clocks that start anywhere and differ in their rate by nearly a tenth.
 */
final class World {
    static final int KEYS = 4;

    final Random random;
    final Database database = new Database(this);
    final Terms terms;
    final UnaryOperator<Message> post;
    final Mistake mistake;
    final List<Node> nodes = new ArrayList<>();
    final List<CompletableFuture<Void>> answers = new ArrayList<>();
    final int[] acknowledged = new int[KEYS];
    long now;
    int reads;
    int hits;
    int stale;
    int mutations;
    int flushes;
    int goodbyes;
    int forgotten;

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Set<Set<Object>> cuts = new HashSet<>();
    private long order;
    private long peace;

    /** What mutants do. */
    enum Mistake {
        NONE,
        /** A mutation is answered without waiting. */
        ANSWERS_AT_ONCE,
        /** A mutation's transaction does not hold its node's row. */
        HOLDS_NO_ROW
    }

    private record Event(long at, long order, Runnable what) {}

    /**
     * A world.
     *
     * @param post what the network makes of each message; the identity but in mutants
     * @param mistake what its nodes do wrong
     */
    World(long seed, Terms terms, UnaryOperator<Message> post, Mistake mistake) {
        this.random = new Random(seed);
        this.terms = terms;
        this.post = post;
        this.mistake = mistake;
    }

    /** A world as it should be. */
    static World sound(long seed, Terms terms) {
        return new World(seed, terms, UnaryOperator.identity(), Mistake.NONE);
    }

    /** Lives for so many leases with faults, and then for some more in peace, until nothing is under way. */
    World live(int nodeCount, int leases) {
        for (int i = 0; i < nodeCount; i++) {
            at(between(0, terms.lease()), this::join);
        }
        at(3 * terms.lease(), this::fault);
        peace = leases * terms.lease();
        long end = peace + 20 * terms.lease();
        while (!events.isEmpty() && events.element().at() < end) {
            Event next = events.remove();
            now = next.at();
            next.what().run();
        }
        nodes.forEach(Node::audit);
        return this;
    }

    boolean peaceful() {
        return now > peace;
    }

    void at(long time, Runnable what) {
        events.add(new Event(Math.max(time, now), order++, what));
    }

    long between(long from, long to) {
        return from + (long) (random.nextDouble() * (to - from));
    }

    /** How long a message takes: mostly little, now and then longer than a lease. */
    long delay() {
        return random.nextInt(100) == 0 ? between(0, 2 * terms.lease()) : between(50_000, 5_000_000);
    }

    void send(Node from, Node to, Message message) {
        if (cut(from, to) && random.nextBoolean()) {
            return;
        }
        deliver(from, to, post.apply(message), now + delay());
    }

    private void deliver(Node from, Node to, Message message, long time) {
        to.run(time, () -> {
            if (cut(from, to)) {
                deliver(from, to, message, now + delay() + terms.lease() / 8);
            } else {
                to.receive(from, message);
            }
        });
    }

    void sendAll(Node from, Message message) {
        nodes.stream().filter(to -> to != from).toList().forEach(to -> send(from, to, message));
    }

    boolean cut(Object one, Object other) {
        return cuts.contains(Set.of(one, other));
    }

    private void join() {
        Node node = new Node(this);
        nodes.add(node);
        node.start();
    }

    private void fault() {
        at(now + between(terms.lease() / 4, 5 * terms.lease()), this::fault);
        if (nodes.isEmpty() || peaceful()) {
            return;
        }
        Node node = nodes.get(random.nextInt(nodes.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> node.pause(between(terms.lease() / 10, 4 * terms.lease()));
            case 2 -> cutForAWhile(node, nodes.get(random.nextInt(nodes.size())));
            case 3 -> nodes.forEach(other -> cutForAWhile(node, other));
            case 4 -> cutForAWhile(node, database);
            default -> replace(node);
        }
    }

    private void replace(Node node) {
        if (random.nextBoolean()) {
            node.crash();
        } else {
            node.leave();
        }
    }

    /** Another one comes in the place of a node that is gone. */
    void gone(Node node) {
        nodes.remove(node);
        at(now + between(0, 3 * terms.lease()), this::join);
    }

    private void cutForAWhile(Object one, Object other) {
        if (one != other && cuts.add(Set.of(one, other))) {
            at(now + between(terms.lease() / 4, 5 * terms.lease()), () -> cuts.remove(Set.of(one, other)));
        }
    }

    void read(int key, int begunAt, int value) {
        reads++;
        if (value < begunAt) {
            stale++;
        }
    }
}
