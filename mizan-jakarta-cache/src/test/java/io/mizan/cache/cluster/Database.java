// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What all nodes share: the data, and the table of nodes with its locks. Each action is one statement. */
final class Database {
    private final World world;
    private final Map<UUID, Long> heartbeats = new HashMap<>();
    private final Map<UUID, Integer> locks = new HashMap<>();
    private final int[] committed = new int[World.KEYS];

    /** A heartbeat's answer: whether the node's own row is there, and who else is. */
    record Beat(boolean alive, Set<UUID> others) {}

    Database(World world) {
        this.world = world;
    }

    /** Sends a statement, and its result back; both may be lost while the two are cut off. */
    <T> void ask(Node node, Supplier<T> statement, Consumer<T> then) {
        world.at(world.now + world.delay(), () -> {
            if (!world.cut(node, this)) {
                T result = statement.get();
                node.run(world.now + world.delay(), () -> {
                    if (!world.cut(node, this)) {
                        then.accept(result);
                    }
                });
            }
        });
    }

    boolean register(UUID id) {
        heartbeats.put(id, world.now);
        return true;
    }

    boolean remove(UUID id) {
        return locks.getOrDefault(id, 0) == 0 && heartbeats.remove(id) != null;
    }

    Beat beat(UUID id) {
        heartbeats.computeIfPresent(id, (same, before) -> world.now);
        heartbeats
                .entrySet()
                .removeIf(e ->
                        locks.getOrDefault(e.getKey(), 0) == 0 && e.getValue() < world.now - 2 * world.terms.lease());
        Set<UUID> others = new HashSet<>(heartbeats.keySet());
        return new Beat(others.remove(id), others);
    }

    boolean lock(UUID id) {
        if (fenced() && !heartbeats.containsKey(id)) {
            return false;
        }
        locks.merge(id, fenced() ? 1 : 0, Integer::sum);
        return true;
    }

    private boolean fenced() {
        return world.mistake != World.Mistake.HOLDS_NO_ROW;
    }

    void unlock(UUID id) {
        locks.computeIfPresent(id, (same, count) -> count <= 1 ? null : count - 1);
    }

    int commit(UUID id, int key) {
        unlock(id);
        return ++committed[key];
    }

    int value(int key) {
        return committed[key];
    }
}
