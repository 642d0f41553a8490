// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.HashMap;
import java.util.Map;

/** The numbers by which a client knows what goes on; while one lives, it is one thing's. For use by any thread. */
final class Ids {

    /** What goes on. */
    enum Kind {
        /** He has joined a channel, or is about to. */
        JOINED,
        /** He watches a context, or is about to. */
        WATCHED
    }

    private final Map<Long, Kind> living = new HashMap<>();

    /** Gives a number away; false: it lives. */
    synchronized boolean take(long id, Kind kind) {
        return living.putIfAbsent(id, kind) == null;
    }

    /** Whether a number lives, and is of this kind. */
    synchronized boolean has(long id, Kind kind) {
        return living.get(id) == kind;
    }

    /** Ends a number. */
    synchronized void free(long id) {
        living.remove(id);
    }

    /** How many of this kind live. */
    synchronized int count(Kind kind) {
        return (int) living.values().stream().filter(kind::equals).count();
    }

    /** Whether any of this kind lives. */
    synchronized boolean hasAny(Kind kind) {
        return living.containsValue(kind);
    }
}
