// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;

/** Something that one client watches. What changes is guarded by its watcher. */
final class Watch {

    private final Watcher watcher;
    private final long id;
    private final Asked asked;
    private Sight sight;
    private KnownCaller checkedFor;
    private long checkedAt;
    private boolean told;

    /** He may watch it now. */
    Watch(Watcher watcher, long id, Asked asked, Sight sight, KnownCaller caller, long now) {
        this.watcher = watcher;
        this.id = id;
        this.asked = asked;
        this.sight = sight;
        this.checkedFor = caller;
        this.checkedAt = now;
    }

    Watcher watcher() {
        return watcher;
    }

    long id() {
        return id;
    }

    Asked asked() {
        return asked;
    }

    Sight sight() {
        return sight;
    }

    /** His client knows that it is watched. */
    boolean isTold() {
        return told;
    }

    void tell() {
        told = true;
    }

    /** Whether his guards were asked about this caller, and since a time. */
    boolean isChecked(KnownCaller caller, long now, long lasts) {
        return checkedFor.equals(caller) && now - checkedAt < lasts;
    }

    void checked(Sight again, KnownCaller caller, long now) {
        sight = again;
        checkedFor = caller;
        checkedAt = now;
    }
}
