// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.cache.peer.Peers;

/** What a node serves from: the cache as it is, or one with a mistake that the harness has to see. */
public enum Design {
    /** As it is. */
    REAL(""),
    /** A map. */
    NAIVE("a map that changes delete from"),
    /** The rule that is easiest to break. */
    STAMPS_LATE("stamps after running"),
    /** The next one. */
    FLIGHTS_BY_KEY("flights keyed by key alone"),
    /** Readers store what is old between the two. */
    TELLS_EARLY("invalidates before the commit"),
    /** Others serve what is old after it. */
    ANSWERS_EARLY("answers before the acknowledgements"),
    /** Who is cut off does not know what others change. */
    LEASELESS("serves without a lease");

    private final String mistake;

    Design(String mistake) {
        this.mistake = mistake;
    }

    /** What is wrong with it; empty: nothing. */
    public String mistake() {
        return mistake;
    }

    Peers of(Peers real) {
        return this == LEASELESS ? new Leaseless(real) : real;
    }

    Origin of(Origin real) {
        return switch (this) {
            case REAL, LEASELESS -> real;
            case NAIVE -> new Naive();
            case STAMPS_LATE -> new StampsLate(real);
            case FLIGHTS_BY_KEY -> new FlightsByKey(real);
            case TELLS_EARLY -> new TellsEarly(real);
            case ANSWERS_EARLY -> new AnswersEarly(real);
        };
    }
}
