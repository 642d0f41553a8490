// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.contract.scope.Affected;
import io.mizan.spi.InvalidationListener.Expectation;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction, or one method without any, makes stale. In a transaction it only records how that ended; what is
 * done about it is the publisher's.
 */
public final class Publication implements Synchronization {

    /** How it ended. */
    public enum Outcome {
        /** It has not ended. */
        OPEN,
        /** It is to be published: committed, or without a transaction. */
        DONE,
        /** It is to be published, and nobody knows whether it has happened, or yet will. */
        IN_DOUBT,
        /** Nothing has happened. */
        ROLLED_BACK
    }

    private final List<Affected> affected = new ArrayList<>();
    private final List<CompletionStage<?>> acknowledgements = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private volatile Outcome outcome = Outcome.OPEN;
    private final Set<String> origins = new LinkedHashSet<>();
    private final List<FollowUp> followUps = new ArrayList<>();
    private volatile boolean awaited;
    private volatile @Nullable Cause cause;
    private boolean told;

    /** What is done once the transaction has ended. */
    public interface FollowUp {
        /** It has happened. */
        void done();

        /** Nobody knows whether it has happened. */
        void doubted();
    }

    /** Does something when this has ended, unless it was rolled back. */
    public void followedBy(FollowUp followUp) {
        followUps.add(followUp);
    }

    /** What was to be done; each time the outcome is another it is asked for again. */
    public List<FollowUp> followUps() {
        return List.copyOf(followUps);
    }

    /** Whether nobody was told so far that it makes something stale; they are told now. */
    public boolean isNews() {
        boolean news = !told;
        told = true;
        return news;
    }

    /** Somebody learns of it by the answer to his call. */
    public void causedBy(Optional<Cause> client) {
        client.ifPresent(known -> cause = known);
    }

    /** Who learns of it by the answer to his call; empty: nobody does. */
    public Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    /** Makes more stale. */
    public void add(List<? extends Affected> more) {
        affected.addAll(more);
    }

    /** Keeps whom to tell when the transaction has ended. */
    public void expected(Expectation expectation) {
        expectations.add(expectation);
    }

    /** Whom to tell now that it has ended; once, for they are let go of. */
    public List<Expectation> ended() {
        List<Expectation> all = List.copyOf(expectations);
        expectations.clear();
        return all;
    }

    /** Makes more stale, by a function; empty: by none. */
    public void add(List<? extends Affected> more, String function) {
        add(more);
        if (!more.isEmpty() && !function.isEmpty()) {
            origins.add(function);
        }
    }

    /** The functions that it comes from. */
    public Set<String> origins() {
        return Collections.unmodifiableSet(origins);
    }

    /** Says that it has happened, where there is no transaction to say so. */
    public void done() {
        outcome = Outcome.DONE;
    }

    /** Keeps what listeners promised when they were told. */
    public void published(List<? extends CompletionStage<?>> stages) {
        acknowledgements.addAll(stages);
    }

    /** Whether a call will wait for the acknowledgements; where none will, whoever ends the transaction does. */
    public boolean isAwaited() {
        return awaited;
    }

    void awaited(boolean byCall) {
        awaited = byCall;
    }

    /** All that it makes stale. */
    public List<Affected> affected() {
        return List.copyOf(affected);
    }

    /** What listeners promised. */
    public List<CompletionStage<?>> acknowledgements() {
        return List.copyOf(acknowledgements);
    }

    /** How it has ended so far. */
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public void beforeCompletion() {
        // nothing is decided yet
    }

    /** Whether it has happened, or may have: then it is told. */
    public boolean mayHaveHappened() {
        return outcome == Outcome.DONE || outcome == Outcome.IN_DOUBT;
    }

    /** Whether nobody knows what became of it. */
    public boolean isInDoubt() {
        return outcome == Outcome.IN_DOUBT;
    }

    /** Says that what was recorded is not to be relied on. */
    public void doubt() {
        outcome = Outcome.IN_DOUBT;
    }

    /** Records the outcome. */
    @Override
    public void afterCompletion(int status) {
        outcome = switch (status) {
            case Status.STATUS_COMMITTED -> Outcome.DONE;
            case Status.STATUS_ROLLEDBACK -> Outcome.ROLLED_BACK;
            default -> Outcome.IN_DOUBT;
        };
    }
}
