// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The laws of leases, in simulated worlds; and that those worlds find out who breaks them. */
final class LeaseLawsTest {
    private static final Terms TERMS = Terms.of(Duration.ofMillis(1500));
    private static final int WORLDS = 400;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Label("no schedule of faults lets a node serve what was stale before the read began")
    void nothingStaleIsServed(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int nodes) {
        World world = World.sound(seed, TERMS).live(nodes, 40);

        assertThat(world.stale).isZero();
        assertThat(world.forgotten).isZero();
    }

    @Test
    void worlds_areAlive() {
        World world = World.sound(1, TERMS).live(3, 400);

        assertThat(world.reads).isGreaterThan(20_000);
        assertThat(world.hits).isGreaterThan(world.reads / 5);
        assertThat(world.mutations).isGreaterThan(500);
        assertThat(world.flushes).isGreaterThan(20);
        assertThat(world.goodbyes).isGreaterThan(5);
        assertThat(world.answers.stream().filter(CompletableFuture::isDone).count())
                .isGreaterThan(world.mutations * 9L / 10);
    }

    @Test
    void aWorldWithoutTokens_servesStaleData() {
        UnaryOperator<Message> noTokens =
                m -> m instanceof Message.Grant g ? new Message.Grant(g.from(), g.number(), g.to(), 0, 0) : m;

        assertThat(caught(seed -> new World(seed, TERMS, noTokens, World.Mistake.NONE)))
                .isTrue();
    }

    @Test
    void aWorldWhoseGrantsEndWithTheLease_servesStaleData() {
        Terms tight = terms(TERMS.lease(), TERMS.probation());

        assertThat(caught(seed -> World.sound(seed, tight))).isTrue();
    }

    @Test
    void aWorldThatAnswersBeforeAcknowledgements_servesStaleData() {
        assertThat(caught(mistaken(World.Mistake.ANSWERS_AT_ONCE))).isTrue();
    }

    @Test
    void aWorldWithoutProbation_servesStaleData() {
        Terms rash = terms(TERMS.grant(), 0);

        assertThat(caught(seed -> World.sound(seed, rash))).isTrue();
    }

    @Test
    void aWorldWhoseTransactionsHoldNoRow_keepsStaleData() {
        assertThat(caught(mistaken(World.Mistake.HOLDS_NO_ROW))).isTrue();
    }

    private static Terms terms(long grant, long probation) {
        return new Terms(
                TERMS.lease(), grant, TERMS.ask(), TERMS.patience(), probation, TERMS.standstill(), TERMS.reunion());
    }

    private static LongFunction<World> mistaken(World.Mistake mistake) {
        return seed -> new World(seed, TERMS, UnaryOperator.identity(), mistake);
    }

    private static boolean caught(LongFunction<World> mutant) {
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = mutant.apply(seed).live(4, 40);
            if (world.stale + world.forgotten > 0) {
                return true;
            }
        }
        return false;
    }
}
