// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private long now = Long.MAX_VALUE - 5;
    private final Doubts doubts = new Doubts(() -> now);

    private static List<Stale> owner(int owner) {
        return List.of(new Stale.Instances("owner", Map.of("owner_id", Integer.toString(owner))));
    }

    private static Announcement in(int seconds, List<Stale> stale) {
        return new Announcement(stale, Optional.empty(), Duration.ofSeconds(seconds));
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void over_isEachOnce_whenItsTimeHasCome() {
        doubts.add(in(5, owner(1)));
        doubts.add(in(9, owner(2)));
        assertThat(doubts.over()).isEmpty();
        pass(5);
        assertThat(doubts.over()).containsExactly(owner(1));
        assertThat(doubts.over()).isEmpty();
        pass(5);
        assertThat(doubts.over()).containsExactly(owner(2));
    }

    @Test
    void heardTwice_isOverAtTheLaterTime() {
        doubts.add(in(5, owner(1)));
        doubts.add(in(7, owner(1)));
        doubts.add(in(6, owner(1)));
        pass(6);
        assertThat(doubts.over()).isEmpty();
        pass(1);
        assertThat(doubts.over()).containsExactly(owner(1));
    }

    @Test
    void open_isWhatIsLeftOfIt() {
        doubts.add(in(5, owner(1)));
        pass(2);
        assertThat(doubts.open()).containsExactly(in(3, owner(1)));
    }

    @Test
    void tooMany_areEverything_untilTheLastIsOver() {
        doubts.add(in(30, owner(0)));
        for (int i = 1; i <= 1000; i++) {
            doubts.add(in(5, owner(i)));
        }
        pass(29);
        assertThat(doubts.over()).isEmpty();
        pass(1);
        assertThat(doubts.over()).containsExactly(List.of(new Stale.Everything()));
    }
}
