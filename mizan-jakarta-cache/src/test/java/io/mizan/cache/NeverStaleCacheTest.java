// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.cache.peer.PeersException;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Reading;
import io.mizan.spi.ContextCache.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NeverStaleCacheTest extends CacheFixture {

    @Test
    void body_isServedFromMemory_untilItIsStale() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);

        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 1");
        assertThat(ask(cache, FIVE)).isEqualTo("HIT run 1");
        cache.invalidated(List.of(FIVE_STALE));
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
        assertThat(ask(cache, FIVE)).isEqualTo("HIT run 2");
    }

    @Test
    void whatRan_whileItWasMadeStale_isServedToNobodyElse() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);

        Answer answer = cache.begin().get(FIVE, () -> {
            Body old = body();
            cache.invalidated(List.of(FIVE_STALE)).toCompletableFuture().join();
            return old;
        });

        assertThat(answer.source()).isEqualTo(Source.MISS);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
    }

    @Test
    void whatWasStampedBeforeAnInvalidation_isKeptForNobody() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        Reading reading = cache.begin();
        cache.invalidated(List.of(FIVE_STALE));

        assertThat(reading.get(FIVE, this::body).source()).isEqualTo(Source.MISS);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
    }

    @Test
    void whoComesAfterAnInvalidation_isNotGivenARunThatBeganBefore() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Answer> before = threads.submit(() -> cache.begin().get(FIVE, () -> {
            Body old = body();
            running.countDown();
            go.await();
            return old;
        }));
        running.await();
        cache.invalidated(List.of(FIVE_STALE));

        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");

        go.countDown();
        assertThat(text(before.get().body())).isEqualTo("run 1");
        assertThat(ask(cache, FIVE)).isEqualTo("HIT run 2");
    }

    @Test
    void transaction_isPassedBy_andStoresNothing() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        transaction.set(true);
        Answer answer = cache.begin().get(FIVE, this::body);
        transaction.set(false);

        assertThat(answer.source()).isEqualTo(Source.BYPASS);
        assertThat(answer.detail()).isEqualTo("transaction");
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
    }

    @Test
    void nodeThatMayNotServe_passesByWhatItHas() throws Exception {
        Others others = new Others();
        peers = others;
        NeverStaleCache cache = cache(1000, LONG);
        ask(cache, FIVE);
        others.reason = "lease";

        Answer answer = cache.begin().get(FIVE, this::body);

        assertThat(answer.source()).isEqualTo(Source.BYPASS);
        assertThat(answer.detail()).isEqualTo("lease");
        assertThat(cache.counts().bypasses()).containsExactly(Map.entry("lease", 1L));
    }

    @Test
    void invalidation_isObeyedHereAtOnce_andDoneWhenTheOthersHaveObeyed() throws Exception {
        Others others = new Others();
        peers = others;
        NeverStaleCache cache = cache(1000, LONG);
        ask(cache, FIVE);

        CompletionStage<?> done = cache.invalidated(List.of(FIVE_STALE));

        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
        assertThat(done.toCompletableFuture()).isNotDone();
        others.obeyed.complete(null);
        assertThat(done.toCompletableFuture()).isDone();
    }

    @Test
    void nodeThatMustNotCommit_saysSoInsideTheTransaction() {
        Others others = new Others();
        others.refusal = new PeersException("taken for dead", null);
        peers = others;

        assertThatThrownBy(() -> cache(1000, LONG).expected()).isSameAs(others.refusal);
    }

    @Test
    void incompleteBody_isStoredNowhere() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        Body whole = body();

        Answer answer = cache.begin().get(FIVE, () -> new Body(whole.bytes(), whole.etag(), false));

        assertThat(answer.source()).isEqualTo(Source.MISS);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 2");
    }

    @Test
    void failure_isStoredNowhere() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        IllegalStateException failure = new IllegalStateException();

        assertThatThrownBy(() -> cache.begin().get(FIVE, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(ask(cache, FIVE)).isEqualTo("STORED run 1");
    }

    @Test
    void bodies_areBoundInNumber() throws Exception {
        NeverStaleCache cache = cache(10, LONG);
        for (int i = 0; i < 500; i++) {
            ask(cache, entry(i, 0));
        }
        assertThat(cache.counts().entries()).isLessThanOrEqualTo(10);
    }

    @Test
    void body_livesNoLongerThanItMay() throws Exception {
        NeverStaleCache cache = cache(1000, Duration.ofMillis(40));
        assertForgotten(cache, FIVE);
    }

    @Test
    void body_livesNoLongerThanItsContextSays() throws Exception {
        NeverStaleCache cache = cache(1000, LONG);
        assertForgotten(cache, entry(5, 40));
    }

    @Test
    void key_has32Bytes() {
        Entry wrong = new Entry(new byte[31], "owner", Map.of(), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cache(10, LONG).begin().get(wrong, this::body));
    }

    private void assertForgotten(NeverStaleCache cache, Entry entry) throws Exception {
        long begin = System.nanoTime();
        assertThat(ask(cache, entry)).isEqualTo("STORED run 1");
        String answer = ask(cache, entry);
        while (answer.equals("HIT run 1")) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            answer = ask(cache, entry);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(39));
        assertThat(answer).isEqualTo("STORED run 2");
    }
}
