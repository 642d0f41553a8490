// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.diary.Diary;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.peer.Alone;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Entry;
import io.mizan.spi.ContextCache.Filler;
import io.mizan.spi.ContextCache.Reading;
import io.mizan.spi.ContextCache.Source;
import io.mizan.spi.Explanation;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NeverStaleCacheTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration RECOVERY = Duration.ofSeconds(150);
    private static final Entry FIVE = entry(5, 0);
    private static final Stale FIVE_STALE = new Stale.Instances("owner", Map.of("owner_id", "5"));

    private final EmbeddedCacheManager manager = Entries.manager();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // about to wrap around
    private final InvalidationClock clock = new InvalidationClock(nanos::get);
    private final AtomicBoolean transaction = new AtomicBoolean();
    private final AtomicInteger runs = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Peers peers = new Alone();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        manager.stop();
    }

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

    private NeverStaleCache cache(long most, Duration lifespan) {
        return new NeverStaleCache(
                clock, Entries.in(manager, most, lifespan), peers, Duration.ofSeconds(5), RECOVERY, transaction::get);
    }

    private String ask(NeverStaleCache cache, Entry entry) throws Exception {
        Filler filler = this::body;
        Answer answer = cache.begin().get(entry, filler);
        String source = (answer.source() + " " + answer.detail()).strip();
        return source + " " + text(answer.body());
    }

    private Body body() {
        return new Body(("run " + runs.incrementAndGet()).getBytes(StandardCharsets.UTF_8), "\"e\"", true);
    }

    private static String text(Body body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    private static Entry entry(int id, long lifetimeMillis) {
        byte[] key = new byte[32];
        key[0] = (byte) id;
        key[31] = (byte) (id >> 8);
        return new Entry(key, "owner", Map.of("owner_id", "" + id), lifetimeMillis);
    }

    private static final class Others implements Peers {
        private Duration recovery = Duration.ZERO;

        @Override
        public CompletionStage<?> keepOut(List<Stale> stale, Duration during) {
            recovery = during;
            return obeyed;
        }

        private final CompletableFuture<Void> obeyed = new CompletableFuture<>();
        private volatile @Nullable String reason;
        private @Nullable PeersException refusal;

        @Override
        public @Nullable String bypass() {
            return reason;
        }

        @Override
        public CompletionStage<?> stale(List<Stale> stale) {
            return obeyed;
        }

        @Override
        public Expectation join() throws PeersException {
            if (refusal != null) {
                throw refusal;
            }
            return () -> {};
        }

        @Override
        public void close() {}
    }
}
