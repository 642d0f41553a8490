// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.cluster.Message.Ask;
import io.mizan.cache.cluster.Message.Grant;
import io.mizan.cache.peer.Memory;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A node that stood still, without a witness: the others may have taken it for gone. */
final class StandstillTest {
    private static final Terms TERMS = Terms.of(Duration.ofSeconds(1));
    private static final UUID ME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final List<Stale> ALL = List.of(new Stale.Everything());
    private static final long WOKEN = TERMS.standstill() + TERMS.ask();

    private final Memory memory = new Memory() {
        @Override
        public void stale(List<Stale> stale) {}

        @Override
        public void keepOut(List<Stale> stale, Duration recovery) {}

        @Override
        public Duration keptOut() {
            return Duration.ZERO;
        }

        @Override
        public void flush(String reason) {}
    };

    /** Beside another, with its lease, until it stands still. */
    private Member member(boolean witnessed) {
        Member member = new Member(TERMS, memory, witnessed, ME, -TERMS.probation());
        member.alive(Set.of(OTHER), 0);
        answered(member, 0);
        assertThat(member.missing(0)).isEmpty();
        return member;
    }

    private static void answered(Member member, long now) {
        Ask ask = member.ask(now);
        member.receive(new Grant(OTHER, ask.number(), ME, 0, 0), now);
    }

    private static boolean over(Member member, Member.Told told) {
        member.over().forEach(one -> one.complete(null));
        return told.over().isDone();
    }

    @Test
    void whoDidNotStandStill_isWaitedForByNoMutation() {
        Member member = member(false);

        assertThat(over(member, member.tell(ALL, Duration.ZERO, "", TERMS.standstill() - 1)))
                .isTrue();
    }

    @Test
    void mutation_isNotOver_beforeEachOtherHasAnswered() {
        Member member = member(false);

        Member.Told told = member.tell(ALL, Duration.ZERO, "", WOKEN);

        assertThat(over(member, told)).isFalse();
        member.ask(WOKEN + 100 * TERMS.lease());
        assertThat(over(member, told)).isFalse();
        answered(member, WOKEN + 100 * TERMS.lease());
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void mutationToldBefore_isNotOverEither() {
        Member member = member(false);
        member.receive(new Ask(OTHER, 1), 0);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", 0);

        member.receive(new Ask(OTHER, 2), WOKEN);

        assertThat(over(member, told)).as("though the grant has run out").isFalse();
        answered(member, WOKEN);
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void whoLosesTheOthersThen_waitsForTheMerge() {
        Member member = member(false);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", WOKEN);

        member.alive(Set.of(), WOKEN);
        long still = WOKEN;
        for (; still < WOKEN + TERMS.reunion(); still += TERMS.ask()) {
            member.ask(still);
            assertThat(over(member, told)).isFalse();
            assertThat(member.bypass(still)).isEqualTo("lease");
        }
        member.ask(still);
        member.alive(Set.of(), still);
        assertThat(member.bypass(still)).isNull();
        assertThat(over(member, told)).isTrue();
    }

    @Test
    void whoStandsStillAgain_beginsToWaitAnew() {
        Member member = member(false);
        member.ask(WOKEN);
        member.alive(Set.of(), WOKEN);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", WOKEN);

        member.ask(WOKEN + 2 * TERMS.reunion());

        assertThat(over(member, told)).isFalse();
    }

    @Test
    void whoHasMerged_isBackOnceTheOthersHaveAnswered() {
        Member member = member(false);
        member.ask(WOKEN);
        member.alive(Set.of(), WOKEN);
        Member.Told told = member.tell(ALL, Duration.ZERO, "", WOKEN);

        long merged = WOKEN + TERMS.lease();
        member.merged(merged);
        member.alive(Set.of(OTHER), merged);
        answered(member, merged);
        assertThat(over(member, told)).as("the others may not have noticed yet").isFalse();
        answered(member, merged + TERMS.ask());

        assertThat(over(member, told)).isTrue();
        assertThat(member.bypass(merged + TERMS.ask())).isNull();
    }

    @Test
    void withAWitness_itIsTheWitnessWhoTells() {
        Member member = member(true);

        assertThat(over(member, member.tell(ALL, Duration.ZERO, "", WOKEN))).isTrue();
    }
}
