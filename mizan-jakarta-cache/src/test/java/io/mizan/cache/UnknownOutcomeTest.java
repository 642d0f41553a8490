// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Source;
import io.mizan.spi.Stale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What a transaction of unknown outcome may have changed. */
class UnknownOutcomeTest extends CacheFixture {

    @Test
    void whatATransactionOfUnknownOutcomeMayChange_isKeptByNobody_untilItHasRecovered() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        cache.invalidated(List.of(new Stale.Instances("owner", Map.of("owner_id", "0"))));
        ask(cache, entry(6, 0));
        ask(cache, FIVE);

        cache.doubted(List.of(FIVE_STALE));

        assertThat(ask(cache, FIVE)).isEqualTo("BYPASS recovery run 3");
        assertThat(ask(cache, FIVE)).as("kept by nobody").isEqualTo("BYPASS recovery run 4");
        assertThat(ask(cache, entry(6, 0))).as("another").isEqualTo("HIT run 1");
        assertThat(cache.counts().bypasses()).containsExactly(Map.entry("recovery", 2L));
        nanos.addAndGet(RECOVERY.toNanos() - 1);
        assertThat(ask(cache, FIVE)).isEqualTo("BYPASS recovery run 5");
        nanos.addAndGet(1);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 6");
        assertThat(ask(cache, FIVE)).isEqualTo("HIT run 6");
    }

    @Test
    void whatRan_whileItsOutcomeBecameUnknown_isKeptByNobody() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);

        Answer answer = cache.begin().get(FIVE, () -> {
            Body old = body();
            cache.doubted(List.of(FIVE_STALE));
            nanos.addAndGet(RECOVERY.toNanos());
            return old;
        });

        assertThat(answer.source()).isEqualTo(Source.MISS);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
    }

    @Test
    void unknownOutcome_isToldToTheOthers_withHowLongItMayTake() {
        Others others = new Others();
        peers = others;

        CompletionStage<?> done = cache(1000, LONG).doubted(List.of(FIVE_STALE));

        assertThat(others.recovery).isEqualTo(RECOVERY);
        assertThat(done.toCompletableFuture()).isNotDone();
    }
}
