// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Readers and mutators at each node, all the time, until it is closed. */
final class Traffic implements AutoCloseable {
    private static final int READERS = 4;
    private static final int MUTATORS = 2;
    private static final Duration BETWEEN_MUTATIONS = Duration.ofMillis(6);
    private static final Duration BREATH = Duration.ofMillis(20);
    /** Half of all that is asked for is one of so many items. */
    private static final int HOT = 4;

    private final Acknowledged acknowledged;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Tally tally = new Tally();
    private volatile boolean over;
    private volatile boolean narrow;

    Traffic(Acknowledged acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** Asks a connection once. */
    @FunctionalInterface
    private interface Step {
        void on(Link link) throws IOException;
    }

    /** Begins. */
    void start(List<? extends Place> places) {
        for (int i = 0; i < places.size(); i++) {
            int node = i;
            Place place = places.get(i);
            for (int j = 0; j < READERS; j++) {
                start(place, link -> read(node, link));
            }
            for (int j = 0; j < MUTATORS; j++) {
                start(place, this::mutate);
            }
        }
    }

    /** Counts anew from here; what is under way is counted where it began. */
    Tally next() {
        Tally next = new Tally();
        tally = next;
        return next;
    }

    /** Whether changes are said to have made items and shelves stale only: what is wider would hide what was missed. */
    void narrow(boolean only) {
        narrow = only;
    }

    private void start(Place place, Step step) {
        Thread thread = new Thread(() -> run(place, step), "traffic");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Place place, Step step) {
        Link link = null;
        while (!over) {
            try {
                if (link == null) {
                    link = place.link();
                }
                step.on(link);
            } catch (IOException gone) {
                close(link);
                link = null;
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        close(link);
    }

    private static void close(@Nullable Link link) {
        if (link != null) {
            try {
                link.close();
            } catch (IOException closed) {
                // It is.
            }
        }
    }

    private void read(int node, Link link) throws IOException {
        Tally mine = tally;
        int item = item(Truth.ITEMS);
        long before = acknowledged.of(item);
        mine.read(node, item, before, link.ask(Ask.READ, item));
    }

    private void mutate(Link link) throws IOException {
        Tally mine = tally;
        int item = item(Truth.UNTOUCHED);
        Link.Reply reply = link.ask(how(), item);
        if (reply.kind() != Link.Kind.FAILED) {
            acknowledged.add(item, reply.version());
            mine.mutation();
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * BETWEEN_MUTATIONS.toNanos()));
    }

    private static int item(int all) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return random.nextInt(random.nextBoolean() ? HOT : all);
    }

    private Ask how() {
        int of1000 = ThreadLocalRandom.current().nextInt(1000);
        if (of1000 < 2 && !narrow) {
            return of1000 == 0 ? Ask.CHANGE_EVERYTHING : Ask.CHANGE_CONTEXT;
        }
        return of1000 < 50 ? Ask.CHANGE_SHELF : Ask.CHANGE;
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(LockSupport::unpark);
    }
}
