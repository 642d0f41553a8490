// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.spi.Nodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Nodes in memory: what one tells is on its way until the test lets it arrive, in order from each node to each other. */
final class Network {
    private final Map<String, Node> nodes = new TreeMap<>();
    private final List<Set<String>> parts = new ArrayList<>();

    /** A node that lives until it is killed. */
    final class Node implements Nodes {
        private final String name;
        private final Map<String, Deque<byte[]>> onItsWay = new TreeMap<>();
        private Optional<Listener> listener = Optional.empty();

        private Node(String name) {
            this.name = name;
        }

        @Override
        public String self() {
            return name;
        }

        @Override
        public void tellAll(byte[] message) {
            others(name)
                    .forEach(other -> onItsWay.computeIfAbsent(other, o -> new ArrayDeque<>())
                            .add(message.clone()));
        }

        @Override
        public void listen(Listener told) {
            listener = Optional.of(told);
            told.nodes(others(name), false);
        }
    }

    /** A node that others hear of at once. */
    Node join(String name) {
        Node node = new Node(name);
        nodes.put(name, node);
        if (parts.isEmpty()) {
            parts.add(new TreeSet<>());
        }
        parts.get(0).add(name);
        tellView(parts.get(0), name, false);
        return node;
    }

    private Node node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    private Set<String> others(String name) {
        Set<String> others = new TreeSet<>();
        parts.stream().filter(part -> part.contains(name)).forEach(others::addAll);
        others.remove(name);
        return others;
    }

    /** Lets something arrive, if anything is on its way. */
    boolean deliver(Random random) {
        List<Runnable> next = new ArrayList<>();
        for (Node from : nodes.values()) {
            for (Map.Entry<String, Deque<byte[]>> way : from.onItsWay.entrySet()) {
                Node to = nodes.get(way.getKey());
                if (to != null && !way.getValue().isEmpty()) {
                    next.add(() -> to.listener
                            .orElseThrow()
                            .received(from.name, way.getValue().remove()));
                }
            }
        }
        if (!next.isEmpty()) {
            next.get(random.nextInt(next.size())).run();
        }
        return !next.isEmpty();
    }

    /** A node is gone, with what is on its way from it. */
    void kill(String name) {
        nodes.remove(name);
        Set<String> part = new TreeSet<>(
                parts.stream().filter(p -> p.contains(name)).findFirst().orElseThrow());
        parts.forEach(p -> p.remove(name));
        parts.removeIf(Set::isEmpty);
        part.remove(name);
        part.forEach(other -> node(other).onItsWay.remove(name));
        tellView(part, "", true);
    }

    /** The nodes hear each other in two parts alone; what is on its way between them is lost. */
    void split(Set<String> some) {
        Set<String> rest = new TreeSet<>(nodes.keySet());
        rest.removeAll(some);
        parts.clear();
        parts.add(new TreeSet<>(some));
        parts.add(rest);
        some.forEach(a -> rest.forEach(b -> {
            node(a).onItsWay.remove(b);
            node(b).onItsWay.remove(a);
        }));
        List.copyOf(parts).forEach(part -> tellView(part, "", true));
    }

    /** They hear each other again. */
    void merge() {
        if (parts.size() == 1) {
            return;
        }
        parts.clear();
        parts.add(new TreeSet<>(nodes.keySet()));
        tellView(nodes.keySet(), "", true);
    }

    /** What is on its way from one node to another is lost, and that one knows. */
    void lose(Random random) {
        List<String> names = List.copyOf(nodes.keySet());
        String to = names.get(random.nextInt(names.size()));
        nodes.values().forEach(from -> from.onItsWay.remove(to));
        tellView(Set.of(to), "", true);
    }

    /** Whether all nodes hear each other. */
    boolean isWhole() {
        return parts.size() == 1;
    }

    Set<String> alive() {
        return new TreeSet<>(nodes.keySet());
    }

    private void tellView(Set<String> to, String except, boolean missed) {
        for (String name : Set.copyOf(to)) {
            if (!name.equals(except)) {
                node(name).listener.ifPresent(told -> told.nodes(others(name), missed));
            }
        }
    }
}
