// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.cluster.Message.Acknowledgement;
import io.mizan.cache.cluster.Message.Ask;
import io.mizan.cache.cluster.Message.Goodbye;
import io.mizan.cache.cluster.Message.Grant;
import io.mizan.cache.cluster.Message.Invalidation;
import io.mizan.cache.cluster.Message.Unknown;
import io.mizan.cache.diary.Diary;
import io.mizan.cache.diary.NotedMemory;
import io.mizan.cache.peer.Memory;
import io.mizan.spi.Explanation.Removal;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class MemberTest {
    private static final Terms TERMS = Terms.of(Duration.ofSeconds(1));
    private static final long T = TERMS.lease();
    private static final UUID ME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final List<Stale> ALL = List.of(new Stale.Everything());

    private final Log memory = new Log();

    /** Notes what it is told. */
    private static final class Log implements Memory {
        private final List<String> told = new ArrayList<>();
        private Duration keptOut = Duration.ZERO;

        @Override
        public void stale(List<Stale> stale) {
            told.add(stale.toString());
        }

        @Override
        public void keepOut(List<Stale> stale, Duration recovery) {
            told.add("keep out for " + recovery + ": " + stale);
            keptOut = recovery;
        }

        @Override
        public Duration keptOut() {
            return keptOut;
        }

        @Override
        public void flush(String reason) {
            told.add("flush");
        }
    }

    @Test
    void whatAnotherNodeMadeStale_isRememberedWithItsFunctionAndNode() {
        Diary diary = new Diary(() -> Instant.EPOCH);
        Member member = new Member(TERMS, new NotedMemory(memory, diary), false, ME, 0);
        List<Stale> five = List.of(new Stale.Instances("owner", Map.of("owner_id", "5")));

        member.receive(new Invalidation(OTHER, 1, five, 0, "rename_owner"), 0);

        assertThat(memory.told).containsExactly(five.toString());
        assertThat(diary.last("owner", Map.of("owner_id", "5")))
                .contains(new Removal(Map.of("owner_id", "5"), false, Instant.EPOCH, "rename_owner", OTHER.toString()));
        assertThat(diary.last("owner", Map.of("owner_id", "6"))).isEmpty();
    }

    private Member member(boolean witness) {
        return new Member(TERMS, memory, witness, ME, 0);
    }

    private Member beside(UUID other) {
        Member member = member(false);
        member.alive(Set.of(other), 0);
        return member;
    }

    private static long token(Member member, long now) {
        if (member.receive(new Ask(OTHER, now), now) instanceof Grant grant) {
            return grant.token();
        }
        throw new AssertionError("no lease");
    }

    private static boolean over(Member member, Member.Told told) {
        List<CompletableFuture<Void>> over = member.over();
        over.forEach(one -> one.complete(null));
        return told.over().isDone();
    }

    @Property(tries = 200)
    void whoIsGrantedByNobody_doesNotServe(
            @ForAll @Size(min = 1, max = 4) Set<Long> others, @ForAll @LongRange(max = 1_000_000_000_000L) long now) {
        Member member = member(false);
        List<UUID> ids = others.stream().map(n -> new UUID(1, n)).toList();
        member.alive(ids, now);

        assertThat(member.bypass(now)).isEqualTo("lease");
        assertThat(member.missing(now)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Property(tries = 200)
    void aLease_countsFromTheQuestionWhateverTheClockShows(
            @ForAll long asked, @ForAll @LongRange(max = 2_000_000_000L) long later) {
        Member member = new Member(TERMS, memory, false, ME, asked);
        member.alive(Set.of(OTHER), asked);
        Ask ask = member.ask(asked);
        member.receive(new Grant(OTHER, ask.number(), ME, 0, 0), asked + later / 2);

        assertThat(member.bypass(asked + later) == null).isEqualTo(later < T);
    }

    @Test
    void aNodeAlone_serves() {
        Member member = member(false);

        assertThat(member.bypass(0)).isEqualTo("lease");
        member.alive(Set.of(), 0);
        assertThat(member.bypass(100 * T)).isNull();
    }

    @Test
    void withAWitness_aNodeServesAsLongAsItHasAnswered() {
        Member member = member(true);
        assertThat(member.bypass(0)).isEqualTo("witness");

        member.witnessed(0, Set.of(), 5);
        assertThat(member.bypass(T - 1)).isNull();
        assertThat(member.bypass(T)).isEqualTo("witness");

        member.witnessed(T - 1, Set.of(), T);
        assertThat(memory.told).isEmpty();
        member.witnessed(2 * T, Set.of(), 2 * T);
        assertThat(memory.told).as("a gap of more than a lease").containsExactly("flush");
    }

    @Test
    void aFirstTokenOfZero_forgetsNothing_andAnyOtherForgetsAll() {
        Member member = beside(OTHER);
        member.receive(new Grant(OTHER, 1, ME, 0, 0), 2);
        assertThat(memory.told).isEmpty();

        member.receive(new Grant(OTHER, 2, ME, 7, 0), 3);
        assertThat(memory.told).containsExactly("flush");
        member.receive(new Grant(OTHER, 3, ME, 7, 0), 4);
        assertThat(memory.told).hasSize(1);

        member.receive(new Grant(new UUID(0, 3), 3, ME, 1, 0), 4);
        assertThat(memory.told).hasSize(2);
    }

    @Test
    void aGrantForAnotherId_isNoLease() {
        Member member = beside(OTHER);
        member.receive(new Grant(OTHER, 1, new UUID(9, 9), 0, 0), 2);

        assertThat(member.bypass(2)).isEqualTo("lease");
    }

    @Test
    void anInvalidation_isOverOnceItsHoldersHaveAcknowledged() {
        Member member = member(false);
        long now = TERMS.probation();
        member.receive(new Ask(OTHER, 0), now);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", now);
        assertThat(over(member, told)).isFalse();
        assertThat(member.awaited()).containsExactly(OTHER);

        member.receive(new Acknowledgement(OTHER, told.message().number(), ME), now + 1);
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void anInvalidation_isOverOnceTheGrantHasRunOut_andTheNextTokenIsAnother() {
        Member member = member(false);
        long now = TERMS.probation();
        long before = token(member, now);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", now);

        member.ask(now + TERMS.grant() - 1);
        assertThat(over(member, told)).isFalse();
        member.ask(now + TERMS.grant());
        assertThat(over(member, told)).isTrue();

        assertThat(token(member, now + 2 * T)).isNotEqualTo(before);
    }

    @Test
    void whoAsksButNeverAcknowledges_isRenewedForThreeLeasesOnly() {
        Member member = member(false);
        long begun = TERMS.probation();
        member.receive(new Ask(OTHER, 0), begun);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", begun);

        for (long now = begun; now < begun + 3 * T; now += T / 4) {
            assertThat(member.receive(new Ask(OTHER, now), now)).isNotNull();
        }
        assertThat(member.receive(new Ask(OTHER, 1), begun + 3 * T)).isNull();
        member.ask(begun + 3 * T + TERMS.grant());
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void aNewNodesInvalidation_isOverNoSoonerThanItsProbation() {
        Member member = member(false);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", 0);

        member.ask(TERMS.probation() - 1);
        assertThat(over(member, told)).isFalse();
        member.ask(TERMS.probation());
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void whoSaidGoodbye_isMissedByNobody() {
        Member member = beside(OTHER);
        member.receive(new Ask(OTHER, 0), 0);
        member.receive(new Grant(OTHER, 0, ME, 0, 0), 0);
        member.receive(new Goodbye(OTHER, 0), 1);
        assertThat(member.bypass(1)).isNull();

        member.alive(Set.of(OTHER), 2);
        assertThat(member.bypass(2)).as("still in an older view").isNull();
        member.alive(Set.of(), 3);
        assertThat(memory.told).isEmpty();
        assertThat(member.awaited()).isEmpty();
    }

    @Test
    void goodbye_isHeardByEachHolder() {
        Member member = member(false);
        member.receive(new Ask(OTHER, 1), 0);

        Member.Farewell farewell = member.leave(1);

        assertThat(member.over()).isEmpty();
        member.receive(new Acknowledgement(OTHER, farewell.message().number(), ME), 2);
        assertThat(member.over()).containsExactly(farewell.heard());
    }

    @Test
    void aGoodbye_isAcknowledged() {
        Member member = beside(OTHER);

        assertThat(member.receive(new Goodbye(OTHER, 7), 1)).isEqualTo(new Acknowledgement(ME, 7, OTHER));
    }

    @Test
    void whoSaidGoodbyeAfterItsLeaseHadRunOut_takesWhatIsKeptAlong() {
        Member member = beside(OTHER);
        member.receive(new Grant(OTHER, 0, ME, 0, 0), 0);

        member.receive(new Goodbye(OTHER, 0), T);

        assertThat(memory.told).as("it waited for nobody without a lease").containsExactly("flush");
        assertThat(member.bypass(T)).isNull();
    }

    @Test
    void whoIsGoneWithoutGoodbye_takesWhatIsKeptAlong() {
        Member member = beside(OTHER);
        member.alive(Set.of(), 1);

        assertThat(memory.told).containsExactly("flush");
    }

    @Test
    void anInvalidationOfAnother_isObeyedBeforeItIsAcknowledged() {
        Member member = beside(OTHER);

        assertThat(member.receive(new Message.Invalidation(OTHER, 4, ALL, 0), 1))
                .isEqualTo(new Acknowledgement(ME, 4, OTHER));
        assertThat(memory.told).containsExactly(ALL.toString());
    }

    @Test
    void whatIsInDoubt_isKeptOutWhereItIsTold_andByWhoeverComesMeanwhile() {
        Member.Told told = member(false).tell(ALL, Duration.ofSeconds(150), "", 0);
        assertThat(told.message()).isEqualTo(new Message.Invalidation(ME, 1, ALL, 150 * T));

        beside(OTHER).receive(new Message.Invalidation(OTHER, 4, ALL, 150 * T), 1);
        assertThat(memory.told).containsExactly("keep out for PT2M30S: " + ALL);

        Member newcomer = beside(OTHER);
        newcomer.receive(new Grant(OTHER, 1, ME, 0, 7), 2);
        assertThat(memory.told).hasSize(2).contains("keep out for PT0.000000007S: [Everything[]]");
        newcomer.receive(new Grant(OTHER, 2, ME, 0, 6), 3);
        assertThat(memory.told).as("who has heard everything knows what it is").hasSize(2);
        newcomer.receive(new Grant(OTHER, 2 + T, ME, 0, 5), 2 + T);
        assertThat(memory.told).as("whose lease had run out does not").hasSize(3);
    }

    @Test
    void aGrant_saysForHowLongSomethingIsKeptOut() {
        memory.keptOut = Duration.ofSeconds(3);

        assertThat(member(false).receive(new Ask(OTHER, 5), 6))
                .isEqualTo(new Grant(ME, 5, OTHER, 0, TERMS.lease() * 3));
    }

    @Test
    void whoForgetsEverything_hasToHearFromAllOthersBeforeItServes() {
        UUID third = new UUID(0, 3);
        Member member = member(false);
        member.alive(Set.of(OTHER, third), 0);
        member.receive(new Grant(OTHER, 1, ME, 0, 0), 1);
        member.receive(new Grant(third, 1, ME, 0, 0), 1);
        assertThat(member.bypass(2)).isNull();

        member.alive(Set.of(OTHER), 2);
        assertThat(member.bypass(2)).isEqualTo("lease");
        member.receive(new Grant(OTHER, 3, ME, 0, 0), 4);
        assertThat(member.bypass(4)).isNull();
        assertThat(memory.told).containsExactly("flush");
    }

    @Test
    void whatCannotBeRead_mayHaveBeenAnything_andIsAcknowledged() {
        Member member = beside(OTHER);

        assertThat(member.receive(new Unknown(OTHER, 4), 1)).isEqualTo(new Acknowledgement(ME, 4, OTHER));
        assertThat(memory.told).containsExactly("flush");
    }

    @Test
    void whoWasTakenForDead_forgetsAllAndBeginsAnew() {
        Member member = member(true);
        member.witnessed(0, Set.of(OTHER), 0);
        member.receive(new Grant(OTHER, 0, ME, 0, 0), 0);
        assertThat(member.bypass(1)).isNull();

        member.enrolled(new UUID(5, 5), T / 2);
        member.witnessed(T / 2, Set.of(OTHER), T / 2);
        assertThat(member.bypass(T / 2)).isEqualTo("lease");
        assertThat(memory.told).containsExactly("flush");
        assertThat(member.mutableFrom()).isEqualTo(T / 2 + TERMS.probation());
        assertThat(member.ask(T / 2).from()).isEqualTo(new UUID(5, 5));
    }
}
