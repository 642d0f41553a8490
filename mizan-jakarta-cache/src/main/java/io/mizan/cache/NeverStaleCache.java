// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache;

import io.mizan.cache.clock.InvalidationClock;
import io.mizan.cache.clock.Place;
import io.mizan.cache.diary.Diary;
import io.mizan.cache.entry.Entries;
import io.mizan.cache.entry.Kept;
import io.mizan.cache.entry.Key;
import io.mizan.cache.flight.Flights;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.spi.ContextCache;
import io.mizan.spi.Explanation;
import io.mizan.spi.InvalidationListener;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache that serves nothing that an answered mutation has made stale. A read is stamped first thing; what it runs is kept
 * under that stamp, and is served as long as nothing that hits it has happened since. For use by any number of threads.
 *
 * <p>The rule that is easy to break: what fills it reads from a snapshot that begins after the stamp. While a transaction is
 * active, the cache is therefore passed by.
 */
public final class NeverStaleCache implements ContextCache, InvalidationListener {

    private final InvalidationClock clock;
    private final Entries entries;
    private final Peers peers;
    private final Flights<FlightKey, Answer> flights;
    private final Duration recovery;
    private final BooleanSupplier inTransaction;
    private final @Nullable Diary diary;
    private final Counters counters = new Counters();

    /** Of those who have read since the last invalidation: they have one stamp. */
    private volatile Reads reads = new Reads(0);

    /** What is asked for, and when it was last made stale: who comes after an invalidation gets no older run. */
    private record FlightKey(Key key, long latest) {}

    /**
     * A cache.
     *
     * @param clock that {@code peers} move, too
     * @param entries what is kept
     * @param peers the other nodes
     * @param wait the longest that a read waits for another's run
     * @param recovery how long nothing is kept that a transaction of unknown outcome may still change
     * @param inTransaction whether a transaction is active on the thread that asks
     */
    public NeverStaleCache(
            InvalidationClock clock,
            Entries entries,
            Peers peers,
            Duration wait,
            Duration recovery,
            BooleanSupplier inTransaction) {
        this(clock, entries, peers, wait, recovery, inTransaction, null);
    }

    /**
     * A cache that can say why.
     *
     * @param clock that {@code peers} move, too
     * @param entries what is kept
     * @param peers the other nodes
     * @param wait the longest that a read waits for another's run
     * @param recovery how long what a transaction of unknown outcome affects is kept by nobody
     * @param inTransaction whether a transaction is active on the thread that asks
     * @param diary what is remembered for who develops; null: nothing
     */
    public NeverStaleCache(
            InvalidationClock clock,
            Entries entries,
            Peers peers,
            Duration wait,
            Duration recovery,
            BooleanSupplier inTransaction,
            @Nullable Diary diary) {
        this.diary = diary;
        this.clock = clock;
        this.entries = entries;
        this.peers = peers;
        this.flights = new Flights<>(wait);
        this.recovery = recovery;
        this.inTransaction = inTransaction;
    }

    @Override
    public Reading begin() {
        long stamp = clock.stamp();
        Reads known = reads;
        if (known.stamp != stamp) {
            known = new Reads(stamp);
            reads = known;
        }
        return known;
    }

    /** Moves this node's own clock first: whatever becomes of the others, nobody here is served old data any more. */
    @Override
    public CompletionStage<?> invalidated(List<Stale> stale) {
        clock.stale(stale);
        counters.invalidated();
        return peers.stale(stale);
    }

    /** What may still be changed is kept by nobody, here or elsewhere, until it can't any more. */
    @Override
    public CompletionStage<?> doubted(List<Stale> stale) {
        clock.keepOut(stale, recovery);
        counters.invalidated();
        if (diary != null) {
            diary.removed(stale, "", "this, by a transaction of unknown outcome");
        }
        return peers.keepOut(stale, recovery);
    }

    @Override
    public CompletionStage<?> invalidated(List<Stale> stale, String origin) {
        clock.stale(stale);
        counters.invalidated();
        if (diary != null) {
            diary.removed(stale, origin, "");
        }
        return peers.stale(stale, origin);
    }

    @Override
    public Explanation explain(Entry entry) {
        Key key = Key.of(entry.key());
        Kept kept = entries.get(key);
        Entries.Term term = entries.term(key);
        Optional<Explanation.Removal> removed =
                diary == null ? Optional.empty() : diary.last(entry.context(), entry.scope());
        String passed = peers.bypass();
        if (kept == null || term == null) {
            return new Explanation(false, passed != null ? passed : gone(key), Optional.empty(), 0, removed);
        }
        boolean holds = clock.holds(kept.stamp(), kept);
        String reason = passed != null ? passed : holds ? "" : "invalidated";
        return new Explanation(reason.isEmpty(), reason, Optional.of(term.since()), term.lifespanMillis(), removed);
    }

    /** Why there is nothing of a key: what became of its last answer. */
    private String gone(Key key) {
        return diary == null ? "unknown" : diary.fate(key).orElse("never asked");
    }

    private void became(Key key, String fate) {
        if (diary != null) {
            diary.became(key, fate);
        }
    }

    @Override
    public Expectation expected() throws PeersException {
        return peers.join();
    }

    /**
     * What has happened so far.
     *
     * @return a moment's numbers
     */
    public Counts counts() {
        return counters.counts(flights.joins(), entries.size());
    }

    private @Nullable String bypass() {
        return inTransaction.getAsBoolean() ? "transaction" : peers.bypass();
    }

    private final class Reads implements Reading {

        private final long stamp;

        Reads(long stamp) {
            this.stamp = stamp;
        }

        @Override
        public Answer get(Entry entry, Filler filler) throws Exception {
            String reason = bypass();
            if (reason != null) {
                became(Key.of(entry.key()), "passed by: " + reason);
                return around(reason, filler);
            }
            Key key = Key.of(entry.key());
            Answer kept = kept(key);
            if (kept != null) {
                return kept;
            }
            Place place = clock.place(entry.context(), entry.scope());
            if (clock.isKeptOut(place)) {
                return around("recovery", filler);
            }
            return flights.join(
                    new FlightKey(key, clock.latest(place)), () -> run(key, place, entry.lifetimeMillis(), filler));
        }

        private Answer around(String reason, Filler filler) throws Exception {
            counters.bypassed(reason);
            return Answer.of(filler.fill(), Source.BYPASS, reason);
        }

        private @Nullable Answer kept(Key key) {
            Kept kept = entries.get(key);
            if (kept == null || !clock.holds(kept.stamp(), kept)) {
                return null;
            }
            counters.hit();
            return kept;
        }

        private Answer run(Key key, Place place, long lifetimeMillis, Filler filler) throws Exception {
            Answer kept = kept(key); // by a run that ended after this one looked
            if (kept != null) {
                return kept;
            }
            counters.missed();
            Body body = filler.fill();
            if (!body.complete() || !clock.holds(stamp, place)) {
                became(key, body.complete() ? "invalidated while it was made" : "failed in part");
                return Answer.of(body, Source.MISS, "");
            }
            became(key, "expired or evicted"); // as soon as it is not found any more
            entries.put(key, new Kept(body, stamp, place), lifetimeMillis);
            return Answer.of(body, Source.STORED, "");
        }
    }
}
