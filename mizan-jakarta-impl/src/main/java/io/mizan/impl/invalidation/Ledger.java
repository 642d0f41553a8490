// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import io.mizan.contract.scope.Affected;
import io.mizan.impl.request.Cause;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import io.mizan.impl.request.Publication;
import io.mizan.impl.request.Publication.FollowUp;
import io.mizan.impl.request.Requests;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;

/**
 * Where what is affected is written down: with the transaction that is under way, or at once where there is none. What is
 * written into a transaction that is already marked for rollback is forgotten.
 */
@Singleton
public class Ledger {

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    Event<Publication> begun;

    @Inject
    Publisher publisher;

    @Inject
    Requests requests;

    /**
     * Writes down.
     *
     * @param affected what is stale once the transaction has committed, or now; may be empty
     * @param function whose doing it is; empty: no function's
     */
    public void write(List<? extends Affected> affected, String function) {
        switch (transactions.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> stale(ofTransaction()).add(affected, function);
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK ->
                now(affected, function);
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK -> {} // nothing will have happened
            default -> whileCompleting(affected, function);
        }
    }

    /** A transaction that is just being committed takes up what it still can; what is said too late counts at once. */
    private void whileCompleting(List<? extends Affected> affected, String function) {
        Object known = transactions.getResource(Publication.class);
        if (known instanceof Publication publication) {
            publication.add(affected, function);
        } else {
            now(affected, function);
        }
    }

    /**
     * Has something done after the transaction that is under way, unless it is rolled back, and at once where there is none.
     *
     * @param followUp what is done
     */
    public void afterwards(FollowUp followUp) {
        switch (transactions.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> ofTransaction().followedBy(followUp);
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK -> followUp.done();
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK -> {} // nothing will have happened
            default -> {
                if (transactions.getResource(Publication.class) instanceof Publication publication) {
                    publication.followedBy(followUp);
                } else {
                    followUp.done();
                }
            }
        }
    }

    /**
     * Which transaction is under way.
     *
     * @return its key; empty: none
     */
    public Optional<Object> transaction() {
        return Optional.ofNullable(transactions.getTransactionKey());
    }

    private Publication ofTransaction() {
        Publication publication = (Publication) transactions.getResource(Publication.class);
        if (publication == null) {
            publication = new Publication();
            transactions.registerInterposedSynchronization(publication);
            transactions.putResource(Publication.class, publication);
            begun.fire(publication);
        }
        take(publication);
        return publication;
    }

    /** Listeners are told of the transaction last: so they are told of its end, too. */
    private Publication stale(Publication publication) {
        if (publication.isNews()) {
            expect(publication);
        }
        return publication;
    }

    /** A listener may take part in the transaction, or forbid that it commits. */
    private void expect(Publication publication) {
        try {
            publisher.expect(publication);
        } catch (Exception refused) {
            transactions.setRollbackOnly();
            throw new IllegalStateException(
                    "this transaction must not commit; what was called can be called again", refused);
        }
    }

    private void now(List<? extends Affected> affected, String function) {
        Publication publication = new Publication();
        publication.add(affected, function);
        publication.causedBy(cause());
        publisher.now(publication);
        if (!take(publication)) {
            publisher.await(publication.acknowledgements());
        }
    }

    /** Whoever is answered with what is stale. */
    private Optional<Cause> cause() {
        return requests.current()
                .filter(current -> current.outcome().isPresent())
                .flatMap(Current::cause);
    }

    /** Tells the call under way of a publication; whoever answers it waits. */
    private boolean take(Publication publication) {
        Optional<Outcome> outcome = requests.current().flatMap(current -> current.outcome());
        outcome.ifPresent(o -> o.add(publication));
        publication.causedBy(cause());
        return outcome.isPresent();
    }
}
