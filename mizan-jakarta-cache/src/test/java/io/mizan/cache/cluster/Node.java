// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A node of a simulated world: it reads, fills, mutates, and keeps the rules by a real {@link Member}. */
final class Node {
    private final World world;
    private final Numbers memory;
    private final double rate;
    private final long offset;
    private UUID id;
    private @Nullable Member member;
    private long pausedUntil;
    private boolean dead;
    private boolean leaving;
    private int mutating;

    Node(World world) {
        this.world = world;
        this.memory = new Numbers(world);
        this.rate = 0.956 + world.random.nextDouble() * 0.094;
        this.offset = world.random.nextLong();
        this.id = id();
    }

    private UUID id() {
        return new UUID(world.random.nextLong(), world.random.nextLong());
    }

    private long clock() {
        return offset + (long) (world.now * rate);
    }

    /** Does something, but later while the node is paused, and never when it is dead. */
    void run(long time, Runnable what) {
        world.at(time, () -> {
            if (world.now < pausedUntil) {
                run(pausedUntil, what);
            } else if (!dead) {
                what.run();
            }
        });
    }

    private void every(long local, Runnable what) {
        what.run();
        run(world.now + (long) (local / rate), () -> every(local, what));
    }

    void pause(long length) {
        pausedUntil = world.now + length;
    }

    void crash() {
        dead = true;
        world.gone(this);
    }

    /** Takes no more mutations, waits for those that are open, and says goodbye; too long a wait is a crash. */
    void leave() {
        if (member == null || leaving) {
            crash();
            return;
        }
        leaving = true;
        member.close(clock());
        long patience = clock() + world.terms.grant() + world.terms.ask();
        every(world.terms.ask() / 4, () -> leaveWhenQuiet(patience));
    }

    private void leaveWhenQuiet(long patience) {
        if (!member().busy() && mutating == 0) {
            world.sendAll(this, new Message.Goodbye(id, 0));
            UUID left = id;
            world.at(world.now + world.delay(), () -> world.database.remove(left));
            world.goodbyes++;
            crash();
        } else if (clock() - patience >= 0) {
            crash();
        }
    }

    void start() {
        world.database.ask(this, () -> world.database.register(id), done -> {
            member = new Member(world.terms, memory, true, id, clock());
            every(world.terms.ask(), () -> world.sendAll(this, member().ask(clock())));
            every(world.terms.ask(), this::settle);
            every(world.terms.ask(), this::beat);
            every(world.terms.lease() / 50, this::read);
            every(world.terms.lease() / 3, this::mutate);
        });
    }

    private Member member() {
        if (member == null) {
            throw new IllegalStateException("not started");
        }
        return member;
    }

    void receive(Node from, Message message) {
        if (member == null) {
            return;
        }
        Message answer = member.receive(message, clock());
        if (answer != null) {
            world.send(this, from, answer);
        }
        settle();
    }

    private void settle() {
        member().over().forEach(over -> over.complete(null));
    }

    private void beat() {
        UUID asked = id;
        long askedAt = clock();
        world.database.ask(this, () -> world.database.beat(asked), beat -> {
            if (!asked.equals(id)) {
                return;
            }
            if (beat.alive()) {
                member().witnessed(askedAt, beat.others(), clock());
            } else {
                id = id();
                UUID fresh = id;
                world.database.ask(this, () -> world.database.register(fresh), done -> {
                    if (fresh.equals(id)) {
                        member().enrolled(fresh, clock());
                    }
                });
            }
        });
    }

    private void read() {
        int key = world.random.nextInt(World.KEYS);
        int begunAt = world.acknowledged[key];
        long stamp = memory.stamp();
        run(world.now + world.between(0, 2_000_000), () -> look(key, begunAt, stamp));
    }

    private void look(int key, int begunAt, long stamp) {
        boolean bypass = member().bypass(clock()) != null;
        Integer hit = bypass ? null : memory.get(key);
        if (hit != null) {
            world.hits++;
            world.read(key, begunAt, hit);
            return;
        }
        world.database.ask(this, () -> world.database.value(key), value -> {
            if (!bypass) {
                memory.put(key, value, stamp);
            }
            world.read(key, begunAt, value);
        });
    }

    /** A transaction of this node: it holds the node's row until it has committed or given up. */
    private final class Transaction {
        private final int key = world.random.nextInt(World.KEYS);
        private final UUID by = member().id();
        private boolean locked;
        private boolean open = true;

        void begin() {
            mutating++;
            world.at(world.now + world.between(world.terms.lease(), 6 * world.terms.lease()), this::giveUp);
            world.database.ask(Node.this, () -> locked = open && world.database.lock(by), mine -> commit());
        }

        private void giveUp() {
            if (locked) {
                locked = false;
                world.database.unlock(by);
            }
            end();
        }

        private void end() {
            mutating -= open ? 1 : 0;
            open = false;
        }

        private void commit() {
            world.database.ask(Node.this, this::commitLocked, value -> {
                if (value > 0) {
                    committed(key, value);
                }
                end();
            });
        }

        private int commitLocked() {
            boolean commits = locked;
            locked = false;
            return commits ? world.database.commit(by, key) : 0;
        }
    }

    private void mutate() {
        boolean known = member().id().equals(id);
        if (!leaving && !world.peaceful() && known && clock() - member().mutableFrom() >= 0) {
            new Transaction().begin();
        }
    }

    private void committed(int key, int value) {
        if (world.random.nextInt(40) == 0 && !world.peaceful()) {
            crash();
            return;
        }
        List<Stale> stale = List.of(new Stale.Instances("number", Map.of("key", String.valueOf(key))));
        memory.stale(stale);
        Member.Told told = member().tell(stale, Duration.ZERO, "", clock());
        world.sendAll(this, told.message());
        world.mutations++;
        CompletableFuture<?> over =
                world.mistake == World.Mistake.ANSWERS_AT_ONCE ? CompletableFuture.completedFuture(null) : told.over();
        world.answers.add(over.thenRun(() -> world.acknowledged[key] = Math.max(world.acknowledged[key], value)));
        settle();
    }

    /** In the end: what is served from memory is what is in the database, whoever has crashed when. */
    void audit() {
        for (int key = 0; key < World.KEYS; key++) {
            Integer value = member == null || member.bypass(clock()) != null ? null : memory.get(key);
            if (value != null && value != world.database.value(key)) {
                world.forgotten++;
            }
        }
    }
}
