// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private final Deque<Runnable> thread = new ArrayDeque<>();
    private final List<Integer> sent = new ArrayList<>();
    private final Outbox outbox = new Outbox(thread::add, message -> sent.add(message.length), 10);

    private void run() {
        for (Runnable next = thread.poll(); next != null; next = thread.poll()) {
            next.run();
        }
    }

    @Test
    void whatIsPutIn_waitsForTheThread_andIsSentInOrder() {
        outbox.add(new byte[1]);
        outbox.add(new byte[2]);
        outbox.add(new byte[3]);
        assertThat(sent).isEmpty();

        run();
        outbox.add(new byte[4]);
        run();

        assertThat(sent).containsExactly(1, 2, 3, 4);
    }

    @Test
    void overTheBound_oneEmptyMessageStandsForAllThatIsDropped_andItGoesOnWhenThereIsRoom() {
        outbox.add(new byte[8]);
        outbox.add(new byte[3]);
        outbox.add(new byte[9]);
        outbox.add(new byte[2]);
        outbox.add(new byte[1]);
        run();

        assertThat(sent).containsExactly(8, 0, 2, 0);
    }

    @Test
    void aMessageThatIsLargerThanTheBound_isSentWhereNothingWaits() {
        outbox.add(new byte[11]);
        run();

        assertThat(sent).containsExactly(11);
    }

    @Test
    void whereTheThreadHasEnded_nothingWaits() {
        Outbox ended = new Outbox(
                task -> {
                    throw new RejectedExecutionException();
                },
                message -> sent.add(message.length),
                10);

        ended.add(new byte[1]);
        ended.awaitEmpty(System.nanoTime() + Long.MAX_VALUE / 2);

        assertThat(sent).isEmpty();
    }
}
