// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.impl.config.Settings;
import io.mizan.impl.request.Cause;
import io.mizan.impl.request.Outcome;
import io.mizan.impl.request.Publication;
import io.mizan.spi.InvalidationListener;
import io.mizan.spi.InvalidationListener.Expectation;
import io.mizan.spi.Stale;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tells every listener what is stale, after the commit. Nothing that goes wrong here can fail what has happened. */
@Singleton
public class Publisher {

    private static final Logger LOG = System.getLogger(Publisher.class.getName());

    /** Where no listener knows: many transaction managers begin to recover every two minutes. */
    private static final Duration RECOVERY = Duration.ofSeconds(150);

    @Inject
    @Any
    Instance<InvalidationListener> listeners;

    @Inject
    @Any
    Instance<Announcer> announcers;

    @Inject
    Settings settings;

    private List<Announcer> told = List.of();

    /** It may be told by a thread of another node's message, which finds no bean. */
    @PostConstruct
    void find() {
        told = announcers.stream().toList();
    }

    /**
     * Publishes what a transaction made stale, once it has ended, and waits where no call does. The synchronisation has
     * recorded the outcome by then; at that moment itself other threads may still read the old data.
     */
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) Publication publication) {
        boolean told = publication.mayHaveHappened();
        if (told) {
            publish(publication);
        }
        publication.ended().forEach(Publisher::end);
        followUp(publication);
        if (told && !publication.isAwaited()) {
            await(publication.acknowledgements());
        }
    }

    private static void followUp(Publication publication) {
        for (Publication.FollowUp next : publication.followUps()) {
            try {
                if (publication.isInDoubt()) {
                    next.doubted();
                } else if (publication.mayHaveHappened()) {
                    next.done();
                }
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "what was to follow a transaction failed", failed);
            }
        }
    }

    private static void end(Expectation expectation) {
        try {
            expectation.ended();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "a listener failed at the end of a transaction", failed);
        }
    }

    /**
     * Says that the transaction under way is going to make something stale.
     *
     * @param publication its own, which keeps who wants to know of its end
     * @throws Exception if it must not commit
     */
    void expect(Publication publication) throws Exception {
        for (InvalidationListener listener : listeners) {
            publication.expected(listener.expected());
        }
    }

    /**
     * Publishes what was made stale without a transaction.
     *
     * @param publication is done from now on
     */
    void now(Publication publication) {
        publication.done();
        publish(publication);
    }

    /**
     * Learns how a call has failed: where the transaction manager does not know what has become of a transaction, the
     * outcome that it has recorded is not to be relied on.
     *
     * @param thrown by the call, or by the end of its transaction
     * @param outcome of the call
     */
    public void failed(Throwable thrown, Outcome outcome) {
        if (UnknownOutcome.isWhy(thrown)) {
            outcome.undoubted().forEach(publication -> {
                publication.doubt();
                publish(publication);
                followUp(publication);
            });
        }
    }

    private void publish(Publication publication) {
        Invalidations invalidations = Invalidations.of(publication.affected());
        if (invalidations.isEmpty()) {
            return;
        }
        List<Stale> stale =
                invalidations.entries().stream().map(Publisher::stale).toList();
        List<CompletionStage<?>> stages = new ArrayList<>();
        for (InvalidationListener listener : listeners) {
            try {
                stages.add(told(listener, publication, stale));
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "a listener failed on an invalidation; what it keeps may be stale", failed);
            }
        }
        CompletableFuture<?> obeyed = all(stages);
        publication.published(List.of(obeyed));
        Optional<Duration> doubted = publication.isInDoubt() ? Optional.of(recovery()) : Optional.empty();
        announce(stale, publication.cause(), doubted, obeyed);
    }

    private Duration recovery() {
        return listeners.stream()
                .map(InvalidationListener::recovery)
                .filter(known -> !known.isZero())
                .max(Comparator.naturalOrder())
                .orElse(RECOVERY);
    }

    private static CompletableFuture<?> all(List<CompletionStage<?>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Clients fetch as soon as they hear of it, on whichever node: they hear of it when no node serves the old data, or when
     * nobody waits for that any more. (No timeout of the JDK's: its thread would keep this application's class loader for good.)
     */
    private void announce(
            List<Stale> stale, Optional<Cause> cause, Optional<Duration> doubted, CompletableFuture<?> obeyed) {
        CompletableFuture<?> after = obeyed.handle((done, late) -> {
            told.forEach(announcer -> announce(announcer, stale, cause, doubted));
            return null;
        });
        assert !after.isCancelled();
    }

    private static void announce(
            Announcer announcer, List<Stale> stale, Optional<Cause> cause, Optional<Duration> doubted) {
        try {
            announcer.announce(stale, cause);
            doubted.ifPresent(recovery -> announcer.doubt(stale, recovery));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "clients could not be told of an invalidation; what they show may be stale", failed);
        }
    }

    private CompletionStage<?> told(InvalidationListener listener, Publication publication, List<Stale> stale) {
        if (publication.isInDoubt()) {
            return listener.doubted(stale);
        }
        return settings.development()
                ? listener.invalidated(stale, String.join(", ", publication.origins()))
                : listener.invalidated(stale);
    }

    private static Stale stale(Affected affected) {
        if (affected instanceof Everything) {
            return new Stale.Everything();
        }
        Scope scope = (Scope) affected;
        Map<String, String> params = new HashMap<>();
        scope.params().forEach((name, value) -> params.put(name, value.text()));
        String caller = scope.caller();
        if (caller != null) {
            params.put("mizan_caller", caller);
        }
        return new Stale.Instances(scope.context(), params);
    }

    /**
     * Waits at the end of a call until nobody serves the old data any more.
     *
     * @param outcome what has happened
     */
    public void await(Outcome outcome) {
        await(outcome.acknowledgements());
        outcome.end();
    }

    void await(List<CompletionStage<?>> acknowledgements) {
        if (acknowledgements.isEmpty()) {
            return;
        }
        try {
            all(acknowledgements).get(settings.acknowledgeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.log(
                    Level.ERROR,
                    "a cache failed to obey an invalidation; what it keeps may be stale",
                    failed.getCause());
        } catch (TimeoutException late) {
            LOG.log(
                    Level.WARNING,
                    "no acknowledgement of an invalidation within {0}; a cache may still serve old data; see whether"
                            + " every node is alive, or raise mizan.invalidation.timeout",
                    settings.acknowledgeTimeout());
            acknowledgements.forEach(stage -> stage.toCompletableFuture().completeExceptionally(late));
        }
    }
}
