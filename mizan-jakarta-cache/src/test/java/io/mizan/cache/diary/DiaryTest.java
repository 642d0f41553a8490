// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.diary;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.entry.Key;
import io.mizan.spi.Explanation.Removal;
import io.mizan.spi.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiaryTest {

    private long seconds;
    private final Diary diary = new Diary(() -> Instant.ofEpochSecond(seconds));

    private void removed(Stale stale, String function) {
        seconds++;
        diary.removed(List.of(stale), function, "");
    }

    private String last(String context, Map<String, String> scope) {
        return diary.last(context, scope).map(Removal::function).orElse("none");
    }

    @Test
    void last_isTheYoungestThatHits() {
        removed(new Stale.Instances("owner", Map.of("owner_id", "5")), "first");
        removed(new Stale.Instances("owner", Map.of("owner_id", "6")), "other");
        removed(new Stale.Instances("pet", Map.of()), "pets");
        assertThat(last("owner", Map.of("owner_id", "5"))).isEqualTo("first");
        removed(new Stale.Instances("owner", Map.of()), "whole");
        assertThat(last("owner", Map.of("owner_id", "5"))).isEqualTo("whole");
        removed(new Stale.Instances("owner", Map.of("owner_id", "5")), "again");
        assertThat(last("owner", Map.of("owner_id", "5"))).isEqualTo("again");
        assertThat(last("owner", Map.of("owner_id", "6"))).isEqualTo("whole");
        assertThat(last("vet", Map.of())).isEqualTo("none");
        removed(new Stale.Everything(), "all");
        assertThat(last("vet", Map.of())).isEqualTo("all");
    }

    @Test
    void whateverHappens_onlySoMuchIsRemembered() {
        for (int i = 0; i < Diary.MOST + 1; i++) {
            removed(new Stale.Instances("owner", Map.of("owner_id", "" + i)), "f" + i);
            diary.became(new Key(i, 0, 0, 0), "kept");
        }
        assertThat(last("owner", Map.of("owner_id", "0"))).isEqualTo("none");
        assertThat(last("owner", Map.of("owner_id", "1"))).isEqualTo("f1");
        assertThat(diary.fate(new Key(0, 0, 0, 0))).isEmpty();
        assertThat(diary.fate(new Key(1, 0, 0, 0))).contains("kept");
    }
}
