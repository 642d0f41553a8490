// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import java.time.Duration;
import java.util.Optional;

/** Whose a connection is, as it was last verified. For use by any thread. */
final class Holder {

    private static final long LEAST_RECHECK = Duration.ofSeconds(1).toNanos();

    private final Connections home;
    private volatile Identity identity;
    private volatile long nextCheck;
    private volatile long seenAt;
    private volatile boolean asked;

    Holder(Connections home, Identity first) {
        this.home = home;
        this.identity = first;
        this.nextCheck = home.nanoTime();
        this.seenAt = nextCheck;
    }

    Identity identity() {
        return identity;
    }

    void become(Identity known) {
        identity = known;
    }

    /**
     * Whom a token names, which is to be verified again from then on; may wait.
     *
     * @throws Refused if it is not good
     */
    Identity claimed(Optional<String> token) {
        if (token.isEmpty()) {
            return Identity.NOBODY;
        }
        Clients.Bearer bearer = home.clients().bearer(token.get());
        nextCheck = nextCheck(bearer);
        return new Identity(bearer.caller(), token, Optional.empty());
    }

    /** Whether what is known of him is to be looked at again. */
    boolean isDue(long now) {
        return now - nextCheck >= 0;
    }

    /**
     * Verifies his token again, if he has one; may wait.
     *
     * @throws Refused if it is good no more, and he has brought no other meanwhile
     */
    void recheck() {
        Identity before = identity;
        if (before.token().isEmpty()) {
            return;
        }
        try {
            Clients.Bearer bearer = home.clients().bearer(before.token().get());
            nextCheck = nextCheck(bearer);
            update(before, bearer.caller());
        } catch (Refused refused) {
            if (identity.equals(before)) {
                throw refused;
            }
        }
    }

    /** A request of the session was this caller's. */
    void seen(KnownCaller caller) {
        seenAt = home.nanoTime();
        asked = false;
        nextCheck = seenAt
                + Math.min(
                        home.settings().recheck().toNanos(),
                        home.settings().unseen().toNanos() / 2);
        update(identity, caller);
    }

    /** Whether he is known by a session whose requests were not seen for too long. */
    boolean isUnseen(long now) {
        return isUnseen(now, home.settings().unseen());
    }

    /** Whether one of its requests is to be asked for: once, and in time. */
    boolean isToBeAsked(long now) {
        boolean isTime =
                !asked && isUnseen(now, home.settings().unseen().multipliedBy(3).dividedBy(4));
        asked |= isTime;
        return isTime;
    }

    private boolean isUnseen(long now, Duration time) {
        return identity.session().isPresent() && now - seenAt > time.toNanos();
    }

    private synchronized void update(Identity before, KnownCaller caller) {
        if (identity.equals(before)) {
            identity = before.as(caller);
        }
    }

    /** The session has another id. */
    void moved(String session) {
        identity = identity.movedTo(session);
    }

    private long nextCheck(Clients.Bearer bearer) {
        long left = Math.max(LEAST_RECHECK, bearer.left().toNanos());
        return home.nanoTime() + Math.min(left, home.settings().recheck().toNanos());
    }
}
