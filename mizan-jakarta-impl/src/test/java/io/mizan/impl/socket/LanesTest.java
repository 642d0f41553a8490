// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int ROOM = 1 << 20;

    private final Deque<Runnable> given = new ArrayDeque<>();

    private void runAll() {
        while (!given.isEmpty()) {
            given.remove().run();
        }
    }

    /** Real threads: whatever they do, a lane's tasks begin and end one after the other, and no more lanes run than may. */
    @Property(tries = 50)
    void tasksOfALane_keepTheirOrder(
            @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 5) Integer> offers)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Lanes lanes = new Lanes(threads, most);
        List<Lanes.Lane> all =
                IntStream.range(0, 6).mapToObj(i -> lanes.lane(ROOM)).toList();
        List<List<Integer>> ran = IntStream.range(0, 6)
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger greatest = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            int number = i;
            int lane = offers.get(i);
            all.get(lane)
                    .offer(
                            () -> {
                                greatest.accumulateAndGet(running.incrementAndGet(), Math::max);
                                ran.get(lane).add(number);
                                ran.get(lane).add(number);
                                running.decrementAndGet();
                                left.countDown();
                            },
                            1);
        }
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(greatest.get()).isLessThanOrEqualTo(most);
        for (int lane = 0; lane < 6; lane++) {
            int it = lane;
            assertThat(ran.get(lane))
                    .isEqualTo(IntStream.range(0, offers.size())
                            .filter(i -> offers.get(i) == it)
                            .flatMap(i -> IntStream.of(i, i))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void placeIsGivenUpAfterEachTask() {
        Lanes lanes = new Lanes(given::add, 1);
        List<String> ran = new ArrayList<>();
        Lanes.Lane busy = lanes.lane(ROOM);
        Lanes.Lane other = lanes.lane(ROOM);
        for (int i = 0; i < 3; i++) {
            int number = i;
            busy.offer(() -> ran.add("busy " + number), 1);
        }
        other.offer(() -> ran.add("other"), 1);
        runAll();
        assertThat(ran).containsExactly("busy 0", "other", "busy 1", "busy 2");
    }

    @Test
    void whatWaits_isBounded_andRoomComesBack() {
        Lanes.Lane lane = new Lanes(given::add, 1).lane(10);
        assertThat(lane.offer(() -> {}, 100)).as("nothing waits before it").isTrue();
        assertThat(lane.offer(() -> {}, 1)).isFalse();
        runAll();
        assertThat(lane.offer(() -> {}, 6)).isTrue();
        assertThat(lane.offer(() -> {}, 4)).isTrue();
        assertThat(lane.offer(() -> {}, 1)).isFalse();
    }

    @Test
    void failingTask_holdsUpNothing() {
        Lanes.Lane lane = new Lanes(given::add, 1).lane(ROOM);
        List<String> ran = new ArrayList<>();
        lane.offer(
                () -> {
                    throw new IllegalStateException("of the test");
                },
                1);
        lane.offer(() -> ran.add("next"), 1);
        runAll();
        assertThat(ran).containsExactly("next");
    }

    @Test
    void serverWithoutAThread_isAskedAgain() {
        AtomicInteger refusals = new AtomicInteger(1);
        Lanes lanes = new Lanes(
                task -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new RejectedExecutionException("full");
                    }
                    given.add(task);
                },
                1);
        List<String> ran = new ArrayList<>();
        lanes.lane(ROOM).offer(() -> ran.add("late"), 1);
        runAll();
        assertThat(ran).isEmpty();
        lanes.dispatch();
        runAll();
        assertThat(ran).containsExactly("late");
    }

    @Test
    void clearedLane_runsNothingMore() {
        Lanes lanes = new Lanes(given::add, 1);
        Lanes.Lane cleared = lanes.lane(ROOM);
        List<String> ran = new ArrayList<>();
        cleared.offer(() -> ran.add("cleared"), 1);
        cleared.clear();
        lanes.lane(ROOM).offer(() -> ran.add("other"), 1);
        runAll();
        assertThat(ran).containsExactly("other");
    }
}
