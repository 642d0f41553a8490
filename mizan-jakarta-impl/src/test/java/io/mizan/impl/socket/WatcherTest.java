// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a client is told that what he watches is stale. */
class WatcherTest {
    private final Town town = new Town();
    private final Town.Onlooker ada = town.onlooker("s1", "ada");

    private void stale(String context, String... params) {
        staleBy(Optional.empty(), context, params);
    }

    private void staleBy(Optional<Cause> cause, String context, String... params) {
        Map<String, String> texts = new java.util.HashMap<>();
        Town.texts(params).forEach((name, all) -> texts.put(name, all.get(0)));
        town.lookout.watches().stale(Set.of(new Announcement(List.of(new Stale.Instances(context, texts)), cause)));
    }

    private static String watching(int id) {
        return "{\"type\":\"watching\",\"id\":" + id + "}";
    }

    private static String invalidate(String ids) {
        return "{\"type\":\"invalidate\",\"ids\":" + ids + "}";
    }

    @Test
    void whatIsWatched_isToldWithItsEtag_whereThatIsInMemory() {
        town.etags.put("owner", "\"abc\"");
        ada.watch(2, "owner", "owner_id", "5");
        ada.watch(3, "pets");
        assertThat(ada.news())
                .containsExactly("{\"type\":\"watching\",\"id\":2,\"etag\":\"\\\"abc\\\"\"}", watching(3));
    }

    @Test
    void scope_hitsWhatHasNoOtherText() {
        ada.watch(2, "owner", "owner_id", "5");
        ada.watch(3, "owner", "owner_id", "6");
        ada.watch(4, "pets");
        ada.news();
        stale("owner", "owner_id", "5");
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
        town.pass(Duration.ofSeconds(1));
        stale("owner");
        assertThat(ada.news()).containsExactly(invalidate("[2,3]"));
        town.pass(Duration.ofSeconds(1));
        stale("owner", "owner_id", "7");
        stale("visits");
        assertThat(ada.news()).isEmpty();
    }

    @Test
    void scopeOfOneCaller_isToldToHimAlone() {
        Town.Onlooker bob = town.onlooker("s2", "bob");
        ada.watch(2, "my_orders");
        bob.watch(2, "my_orders");
        ada.news();
        bob.news();
        stale("my_orders", "mizan_caller", "bob");
        assertThat(ada.news()).isEmpty();
        assertThat(bob.news()).containsExactly(invalidate("[2]"));
        stale("my_orders");
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
    }

    @Test
    void hundredMutationsInAMoment_areToldTwice() {
        ada.watch(2, "owner", "owner_id", "5");
        ada.watch(3, "pets");
        ada.news();
        for (int i = 0; i < 100; i++) {
            stale("owner", "owner_id", "5");
            stale("pets");
            town.pass(Duration.ofNanos(500_000));
        }
        town.pass(Duration.ofSeconds(5));
        List<String> told = ada.news();
        assertThat(told).filteredOn(text -> text.contains("2")).hasSizeBetween(1, 2);
        assertThat(told).filteredOn(text -> text.contains("3")).hasSizeBetween(1, 2);
        assertThat(told).last().as("nothing after the last one is left out").isEqualTo(invalidate("[2,3]"));
    }

    @Test
    void whatSeveralHaveCausedAtOnce_isToldOnceToEachWhoHasNotCausedAllOfIt() {
        Town.Onlooker bob = town.onlooker("s2", "bob");
        ada.watch(2, "owner");
        bob.watch(2, "owner");
        bob.watch(3, "pets");
        ada.news();
        bob.news();
        town.lookout
                .watches()
                .stale(Set.of(caused("s1", "ada", "owner"), caused("s2", "bob", "owner"), caused("s2", "bob", "pets")));
        town.pass(Duration.ofSeconds(1));
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
        assertThat(bob.news()).containsExactly(invalidate("[2]"));
    }

    private static Announcement caused(String socket, String name, String context) {
        return new Announcement(
                List.of(new Stale.Instances(context, Map.of())),
                Optional.of(new Cause(socket, Optional.of(name), Optional.empty())));
    }

    @Test
    void whoHasItFromHisAnswer_isNotTold_othersAre() {
        Town.Onlooker otherTab = town.onlooker("s2", "ada");
        ada.watch(2, "owner");
        otherTab.watch(2, "owner");
        ada.news();
        otherTab.news();
        staleBy(Optional.of(new Cause("s1", Optional.of("ada"), Optional.empty())), "owner");
        assertThat(ada.news()).isEmpty();
        assertThat(otherTab.news()).containsExactly(invalidate("[2]"));
        town.lookout
                .watches()
                .stale(Set.of(new Announcement(
                        List.of(new Stale.Everything()),
                        Optional.of(new Cause("s1", Optional.of("ada"), Optional.empty())))));
        assertThat(ada.news()).isEmpty();
    }

    @Test
    void whoNamesAnothersSocket_keepsNothingFromHim() {
        ada.watch(2, "owner");
        ada.news();
        staleBy(Optional.of(new Cause("s1", Optional.of("eve"), Optional.empty())), "owner");
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
        town.pass(Duration.ofSeconds(1));
        staleBy(Optional.of(new Cause("s1", Optional.of("ada"), Optional.of("elsewhere"))), "owner");
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
    }

    @Test
    void guards_areAskedAgainAfterAWhile_andWhatTheyForbidEnds_beforeItIsTold() {
        ada.watch(2, "owner");
        ada.watch(3, "pets");
        ada.news();
        town.pass(Duration.ofSeconds(59));
        town.forbidden.add("ada owner");
        int asked = town.asked;
        stale("pets");
        assertThat(ada.news()).containsExactly(invalidate("[3]"));
        assertThat(town.asked).isEqualTo(asked);
        town.pass(Duration.ofSeconds(2));
        stale("owner");
        stale("pets");
        assertThat(ada.news()).containsExactly("refused 2 forbidden", invalidate("[3]"));
        town.pass(Duration.ofSeconds(1));
        stale("owner");
        assertThat(ada.news()).isEmpty();
        assertThat(town.lookout.watches().size()).isOne();
    }

    @Test
    void guards_areAskedAgain_whenTheCallerIsAnother() {
        ada.watch(2, "owner");
        ada.news();
        town.forbidden.add("ada owner");
        ada.caller = Town.person("ada", "staff");
        stale("owner");
        assertThat(ada.news()).containsExactly("refused 2 forbidden");
    }

    @Test
    void whatMayHaveBeenMissed_isEverything_forThoseWhoWatch() {
        Town.Onlooker idle = town.onlooker("s2", "bob");
        ada.watch(2, "owner");
        ada.news();
        town.lookout.watches().everything();
        assertThat(ada.news()).containsExactly(invalidate("\"*\""));
        assertThat(idle.news()).isEmpty();
    }

    @Test
    void whatIsRefused_isNotWatched() {
        town.forbidden.add("ada owner");
        ada.watch(2, "owner");
        assertThat(ada.news()).containsExactly("refused 2 forbidden");
        assertThat(town.lookout.watches().size()).isZero();
    }

    @Test
    void whatHappensBeforeAWatchIsTold_isToldBehindIt() {
        Town.Onlooker bob = town.onlooker("s2", "bob");
        Sights during = new Sights() {
            @Override
            public Sight admit(io.mizan.impl.auth.KnownCaller caller, java.util.Locale language, Asked asked) {
                return town.admit(caller, language, asked);
            }

            @Override
            public Optional<String> etag(
                    io.mizan.impl.auth.KnownCaller caller, java.util.Locale language, Asked asked) {
                lookout()
                        .watches()
                        .stale(Set.of(
                                new Announcement(List.of(new Stale.Instances("owner", Map.of())), Optional.empty())));
                return Optional.of("\"old\"");
            }

            private Lookout lookout() {
                return busy;
            }
        };
        busy = new Lookout(during, (task, nanos) -> task.run(), () -> town.now, Town.RECHECK);
        new Watcher(bob, busy).open(2, new Asked("owner", Map.of()));
        assertThat(bob.news())
                .containsExactly("{\"type\":\"watching\",\"id\":2,\"etag\":\"\\\"old\\\"\"}", invalidate("[2]"));
    }

    private Lookout busy = town.lookout;

    @Test
    void whoIsGone_watchesNothing_norWhatWasUnderWay() {
        ada.watch(2, "owner");
        ada.watcher.close();
        ada.watch(3, "pets");
        assertThat(town.lookout.watches().size()).isZero();
        ada.news();
        stale("owner");
        stale("pets");
        assertThat(ada.news()).isEmpty();
    }

    @Test
    void whatIsWatchedNoMore_isNotTold() {
        ada.watch(2, "owner");
        ada.news();
        stale("owner");
        stale("owner");
        ada.watcher.close(2);
        town.pass(Duration.ofSeconds(1));
        assertThat(ada.news()).containsExactly(invalidate("[2]"));
    }
}
