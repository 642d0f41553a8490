// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Invalidations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** All that came of one call: the publications of its transactions, in the order in which they began. */
public final class Outcome {

    private final List<Publication> publications = new ArrayList<>();

    /**
     * Takes a publication up.
     *
     * @param publication whose affected are told with the answer
     */
    public void add(Publication publication) {
        if (!publications.contains(publication)) {
            publications.add(publication);
            publication.awaited(true);
        }
    }

    /** The call ends: nobody waits any more for a transaction that outlives it. */
    public void end() {
        publications.stream()
                .filter(p -> p.outcome() == Publication.Outcome.OPEN)
                .forEach(p -> p.awaited(false));
    }

    private List<Publication> done() {
        return publications.stream().filter(Publication::mayHaveHappened).toList();
    }

    /** The publications of transactions that have ended, and that nobody has doubted so far. */
    public List<Publication> undoubted() {
        return publications.stream()
                .filter(p -> p.outcome() != Publication.Outcome.OPEN && !p.isInDoubt())
                .toList();
    }

    /**
     * What is to be told.
     *
     * @return what committed transactions, those of unknown outcome, and code without a transaction made stale
     */
    public Invalidations invalidations() {
        List<Affected> all = new ArrayList<>();
        done().forEach(p -> all.addAll(p.affected()));
        return Invalidations.of(all);
    }

    /**
     * Whether something has happened that can't be taken back.
     *
     * @return whether there is a publication that was not rolled back
     */
    public boolean committed() {
        return !done().isEmpty();
    }

    /** What the listeners promised. */
    public List<CompletionStage<?>> acknowledgements() {
        return done().stream().flatMap(p -> p.acknowledgements().stream()).toList();
    }
}
