// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

/**
 * Whether this node stood still for so long that the others may have taken it for gone without its knowing. Until it is back,
 * it serves nothing and none of its mutations ends: nobody might hear of them. With a witness there is none of this: the
 * witness tells a node that it was taken for dead. Used under a lock.
 */
final class Standstill {
    private final Terms terms;
    private boolean begun;
    private boolean away;
    private long seen;
    private long notBefore;

    Standstill(Terms terms) {
        this.terms = terms;
    }

    /** The node's timer begins. */
    void begin(long now) {
        begun = true;
        pass(now);
    }

    /** The node does something. */
    void pass(long now) {
        if (begun && now - seen >= terms.standstill()) {
            notBefore = away ? notBefore + now - seen : now; // the time of a standstill is nobody's to merge in
            away = true;
        }
        seen = now;
    }

    /** Others are gone for this node: they may have it the other way round, and merge. */
    void lost(long now) {
        notBefore = now + terms.reunion();
    }

    /** It has merged with the others, each of which notices at its own time. */
    void merged(long now) {
        notBefore = now + terms.ask();
    }

    /** Each of the others has answered what was sent to all, which they let in from those alone who are no strangers to them. */
    void answered(long now) {
        away = away && now - notBefore < 0;
    }

    boolean isAway() {
        return away;
    }
}
