// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import jakarta.transaction.Status;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Scope HALL = Scope.whole("hall");
    private static final Scope SHOP = Scope.whole("shop");

    private static Publication of(Scope... scopes) {
        Publication publication = new Publication();
        publication.add(List.of(scopes));
        return publication;
    }

    @Test
    void openTransaction_isNotToldYet() {
        Outcome outcome = new Outcome();
        Publication publication = of(HALL);
        outcome.add(publication);
        assertThat(outcome.committed()).isFalse();
        assertThat(outcome.invalidations()).isEqualTo(Invalidations.NONE);
        publication.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(outcome.committed()).isTrue();
        assertThat(outcome.invalidations()).isEqualTo(Invalidations.of(List.of(HALL)));
    }

    @Test
    void whatNobodyKnows_isInDoubt() {
        Publication publication = of(HALL);
        publication.afterCompletion(Status.STATUS_UNKNOWN);
        assertThat(publication.isInDoubt()).isTrue();

        Publication committed = of(SHOP);
        committed.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(committed.isInDoubt()).isFalse();
        Outcome outcome = new Outcome();
        outcome.add(publication);
        outcome.add(committed);
        outcome.add(of(SHOP));
        assertThat(outcome.undoubted()).containsExactly(committed);
    }

    @ParameterizedTest
    @ValueSource(ints = {Status.STATUS_COMMITTED, Status.STATUS_UNKNOWN, Status.STATUS_NO_TRANSACTION})
    void whatMayHaveHappened_isTold(int status) {
        Outcome outcome = new Outcome();
        Publication publication = of(HALL);
        outcome.add(publication);
        publication.afterCompletion(status);
        assertThat(outcome.committed()).isTrue();
    }

    @Test
    void rolledBack_isForgotten_besideWhatWasCommitted() {
        Outcome outcome = new Outcome();
        Publication lost = of(HALL);
        Publication kept = of(SHOP);
        lost.published(List.of(new CompletableFuture<>()));
        outcome.add(lost);
        outcome.add(kept);
        outcome.add(kept);
        lost.afterCompletion(Status.STATUS_ROLLEDBACK);
        kept.done();
        assertThat(outcome.invalidations().entries()).containsExactly(SHOP);
        assertThat(outcome.acknowledgements()).isEmpty();
    }

    @Test
    void transactionThatOutlivesTheCall_isNotAwaitedByIt() {
        Outcome outcome = new Outcome();
        Publication within = of(HALL);
        Publication around = of(SHOP);
        assertThat(around.isAwaited()).isFalse();
        outcome.add(within);
        outcome.add(around);
        assertThat(around.isAwaited()).isTrue();
        within.done();
        outcome.end();
        assertThat(within.isAwaited()).isTrue();
        assertThat(around.isAwaited()).isFalse();
    }
}
