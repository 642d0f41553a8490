// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.diary.Diary;
import io.mizan.cache.entry.Entries;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.Explanation;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why an answer comes from memory, or does not. */
class ExplanationTest extends CacheFixture {

    @Test
    void whatBecameOfAnAnswer_isExplained() throws Exception {
        Others others = new Others();
        peers = others;
        NeverStaleCache cache = explained(1000, LONG);

        assertThat(why(cache, FIVE)).isEqualTo("never asked, null");
        ask(cache, FIVE);
        Explanation kept = cache.explain(FIVE);
        assertThat(kept.cached()).isTrue();
        assertThat(kept.since()).isPresent();
        assertThat(kept.lifespanMillis()).isEqualTo(LONG.toMillis());
        cache.invalidated(List.of(FIVE_STALE), "rename_owner");
        assertThat(why(cache, FIVE)).isEqualTo("invalidated, rename_owner");
        ask(cache, FIVE);
        assertThat(why(cache, FIVE)).isEqualTo(", rename_owner");
        others.reason = "witness";
        assertThat(why(cache, FIVE)).isEqualTo("witness, rename_owner");
        others.reason = null;
        cache.invalidated(List.of(new Stale.Everything()), "");
        assertThat(why(cache, FIVE)).isEqualTo("invalidated, ");
        cache.begin().get(entry(6, 0), () -> new Body(new byte[0], "", false));
        assertThat(why(cache, entry(6, 0))).isEqualTo("failed in part, ");
        transaction.set(true);
        ask(cache, entry(7, 0));
        assertThat(why(cache, entry(7, 0))).isEqualTo("passed by: transaction, ");
    }

    @Test
    void whatWasDropped_isExplained() throws Exception {
        NeverStaleCache cache = explained(1, LONG);
        for (int id = 1; id <= 50; id++) {
            ask(cache, entry(id, 0));
        }
        assertThat(Stream.iterate(1, id -> id + 1).limit(50).map(id -> why(cache, entry(id, 0))))
                .contains("expired or evicted, null")
                .doesNotContain("never asked, null");
    }

    private static String why(NeverStaleCache cache, Entry entry) {
        Explanation why = cache.explain(entry);
        assertThat(why.cached()).isEqualTo(why.reason().isEmpty());
        return why.reason() + ", "
                + why.removed().map(Explanation.Removal::function).orElse("null");
    }

    private NeverStaleCache explained(long most, Duration lifespan) {
        return new NeverStaleCache(
                clock,
                Entries.in(manager, most, lifespan),
                peers,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                transaction::get,
                new Diary(InstantSource.system()));
    }
}
