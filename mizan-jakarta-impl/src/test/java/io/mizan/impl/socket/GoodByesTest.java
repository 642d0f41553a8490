// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class GoodByesTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<Integer> said = new ArrayList<>();
    private long now = -7;
    private boolean full;
    private final GoodByes goodByes = new GoodByes(this::run, () -> now);

    private void run(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        threads.add(task);
    }

    private FutureTask<?> goodBye(int number) {
        return new FutureTask<>(() -> said.add(number), null);
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
        goodByes.tick();
    }

    @Test
    void fourAreBegunAtATime_inTheirOrder() {
        for (int i = 0; i < 6; i++) {
            goodByes.say(goodBye(i));
        }
        assertThat(threads).hasSize(4);
        threads.remove().run();
        assertThat(threads).hasSize(4);
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        assertThat(said).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void oneThatNeverReturns_takesAPlaceForTenSeconds() {
        for (int i = 0; i < 5; i++) {
            goodByes.say(goodBye(i));
        }
        threads.clear();
        pass(10);
        assertThat(threads).isEmpty();
        pass(1);
        threads.remove().run();
        assertThat(said).containsExactly(4);
    }

    @Test
    void whereTheServerHasNoThread_theyAreSaidWithTheNextTick() {
        full = true;
        goodByes.say(goodBye(1));
        goodByes.say(goodBye(2));
        full = false;
        pass(1);
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        assertThat(said).containsExactly(1, 2);
    }

    @Test
    void heldOne_isSaidAfterTenSeconds_unlessItIsDone() {
        FutureTask<?> done = goodBye(1);
        goodByes.hold(done);
        goodByes.hold(goodBye(2));
        done.run();
        pass(10);
        assertThat(said).containsExactly(1);
        pass(1);
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        assertThat(said).containsExactly(1, 2);
    }
}
