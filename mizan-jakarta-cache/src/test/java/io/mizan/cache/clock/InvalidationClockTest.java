// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.spi.Stale;
import io.mizan.spi.Stale.Instances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InvalidationClockTest {

    private final InvalidationClock clock = new InvalidationClock();

    @Test
    void scope_hitsTheInstanceThatItNamesAlone() {
        clock.stale(List.of(new Instances("owner", Map.of("owner_id", "1"))));
        long stamp = clock.stamp();
        Place five = clock.place("owner", Map.of("owner_id", "5"));
        Place six = clock.place("owner", Map.of("owner_id", "6"));
        Place pet = clock.place("pet", Map.of("owner_id", "5"));

        clock.stale(List.of(new Instances("owner", Map.of("owner_id", "5"))));

        assertThat(clock.holds(stamp, five)).isFalse();
        assertThat(clock.holds(stamp, six)).isTrue();
        assertThat(clock.holds(stamp, pet)).isTrue();
        assertThat(clock.holds(clock.stamp(), five)).isTrue();
    }

    @Test
    void scope_ofNamesThatWereNeverSaidBefore_makesTheWholeContextStale() {
        long stamp = clock.stamp();
        Place five = clock.place("owner", Map.of("owner_id", "5"));
        Place six = clock.place("owner", Map.of("owner_id", "6"));

        clock.stale(List.of(new Instances("owner", Map.of("owner_id", "5"))));

        assertThat(clock.holds(stamp, five)).isFalse();
        assertThat(clock.holds(stamp, six)).isFalse();
    }

    @Test
    void scopeInDoubt_keepsOutWhatItHits_andNothingElse() {
        AtomicLong nanos = new AtomicLong();
        InvalidationClock doubtful = new InvalidationClock(nanos::get);
        Duration minute = Duration.ofMinutes(1);
        doubtful.keepOut(List.of(new Instances("owner", Map.of("owner_id", "5"))), minute);
        nanos.set(minute.toNanos() / 2);
        doubtful.keepOut(List.of(new Instances("pet", Map.of())), minute);
        Place five = doubtful.place("owner", Map.of("owner_id", "5"));
        Place six = doubtful.place("owner", Map.of("owner_id", "6"));
        Place none = doubtful.place("owner", Map.of());
        Place pet = doubtful.place("pet", Map.of("pet_id", "1"));
        Place vet = doubtful.place("vet", Map.of());

        assertThat(Stream.of(five, none, pet)).allMatch(doubtful::isKeptOut);
        assertThat(Stream.of(six, vet)).noneMatch(doubtful::isKeptOut);
        assertThat(doubtful.keptOut()).isEqualTo(minute);
        nanos.set(minute.toNanos());
        assertThat(Stream.of(five, six, none, vet)).noneMatch(doubtful::isKeptOut);
        assertThat(doubtful.isKeptOut(pet)).isTrue();
        doubtful.keepOut(List.of(new Stale.Everything()), minute);
        assertThat(Stream.of(five, six, none, pet, vet)).allMatch(doubtful::isKeptOut);
        nanos.addAndGet(minute.toNanos());
        assertThat(Stream.of(five, six, none, pet, vet)).noneMatch(doubtful::isKeptOut);
        assertThat(doubtful.keptOut()).isZero();
    }

    @Test
    void scope_withAnotherCaller_leavesOneCallersEntryAlone() {
        clock.stale(List.of(new Instances("dashboard", Map.of("mizan_caller", "x"))));
        long stamp = clock.stamp();
        Place ada = clock.place("dashboard", Map.of("mizan_caller", "ada"));
        Place ben = clock.place("dashboard", Map.of("mizan_caller", "ben"));

        clock.stale(List.of(new Instances("dashboard", Map.of("mizan_caller", "ada"))));

        assertThat(clock.holds(stamp, ada)).isFalse();
        assertThat(clock.holds(stamp, ben)).isTrue();
    }

    @Test
    void scope_ofACaller_hitsWhatIsKeptForEveryone() {
        clock.stale(List.of(new Instances("owner", Map.of("mizan_caller", "x"))));
        long stamp = clock.stamp();
        Place everyone = clock.place("owner", Map.of("owner_id", "5"));

        clock.stale(List.of(new Instances("owner", Map.of("mizan_caller", "ada"))));

        assertThat(clock.holds(stamp, everyone)).isFalse();
    }

    @Test
    void everything_hitsWhatIsKeptOfEveryContext() {
        long stamp = clock.stamp();
        Place place = clock.place("owner", Map.of("owner_id", "5"));

        clock.stale(List.of(new Stale.Everything()));

        assertThat(clock.holds(stamp, place)).isFalse();
        assertThat(clock.holds(clock.stamp(), place)).isTrue();
    }

    @Test
    void flush_hitsEverything() {
        long stamp = clock.stamp();
        Place place = clock.place("owner", Map.of());

        clock.flush("a lease was lost");

        assertThat(clock.holds(stamp, place)).isFalse();
        assertThat(clock.holds(clock.stamp(), place)).isTrue();
    }

    @Test
    void latest_growsWithEachInvalidationThatHits() {
        clock.stale(List.of(new Instances("owner", Map.of("owner_id", "5"))));
        Place place = clock.place("owner", Map.of("owner_id", "5"));
        long first = clock.latest(place);

        clock.stale(List.of(new Instances("owner", Map.of("owner_id", "5"))));

        assertThat(clock.latest(place)).isGreaterThan(first);
    }

    /** What PROTOCOL's section 6 says, over a model that notes every scope: never "holds" where the model says stale. */
    @Property
    void holds_neverWhereSomethingThatHitsItHasHappenedSince(@ForAll("histories") List<Instances> history) {
        check(new InvalidationClock(), history);
    }

    /** Two slots: nearly everything collides. That costs misses, and no more. */
    @Property
    void holds_neverWhereStale_whenNearlyEverythingCollides(@ForAll("histories") List<Instances> history) {
        check(new InvalidationClock(1), history);
    }

    @Property
    void holds_alwaysWhereNothingHasHappenedSince(@ForAll("histories") List<Instances> history) {
        history.forEach(one -> clock.stale(List.of(one)));
        Place place = clock.place("owner", Map.of("a", "1", "b", "2"));

        assertThat(clock.holds(clock.stamp(), place)).isTrue();
    }

    private record Kept(String context, Map<String, String> scope, long stamp, Place place, int since) {}

    private static void check(InvalidationClock clock, List<Instances> history) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            for (Map<String, String> scope : List.of(
                    Map.of("a", "1", "b", "1"),
                    Map.of("a", "1", "b", "2", "mizan_caller", "x"),
                    Map.<String, String>of())) {
                kept.add(new Kept("owner", scope, clock.stamp(), clock.place("owner", scope), i));
            }
            clock.stale(List.of(history.get(i)));
            for (Kept one : kept) {
                boolean stale = history.subList(one.since(), i + 1).stream().anyMatch(scope -> hits(scope, one));
                if (stale) {
                    assertThat(clock.holds(one.stamp(), one.place()))
                            .as("%s", one)
                            .isFalse();
                }
            }
        }
    }

    private static boolean hits(Instances scope, Kept kept) {
        return scope.context().equals(kept.context())
                && scope.params().entrySet().stream()
                        .allMatch(p -> kept.scope()
                                .getOrDefault(p.getKey(), p.getValue())
                                .equals(p.getValue()));
    }

    @Provide
    Arbitrary<List<Instances>> histories() {
        Arbitrary<String> text = Arbitraries.of("", "1", "2", "x");
        Arbitrary<Map<String, String>> params = Combinators.combine(
                        text, text, text, Arbitraries.integers().between(0, 7))
                .as((a, b, caller, present) -> {
                    Map<String, String> some = new HashMap<>(Map.of("a", a, "b", b, "mizan_caller", caller));
                    List.of("a", "b", "mizan_caller").forEach(name -> {
                        if ((present >> List.of("a", "b", "mizan_caller").indexOf(name) & 1) == 0) {
                            some.remove(name);
                        }
                    });
                    return some;
                });
        return Combinators.combine(Arbitraries.of("owner", "owner", "pet"), params)
                .as(Instances::new)
                .list()
                .ofMaxSize(12);
    }
}
