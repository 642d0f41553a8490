// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

/** What a controller asks a node for: this, and an item's number. */
public enum Ask {
    /** The item's version, through the cache. */
    READ,
    /** A new version; what is stale is the item. */
    CHANGE,
    /** A new version; what is stale is said by the item's shelf. */
    CHANGE_SHELF,
    /** A new version; what is stale is said to be the whole context. */
    CHANGE_CONTEXT,
    /** A new version; what is stale is said to be everything. */
    CHANGE_EVERYTHING,
    /** New versions of all items of the shelf, and the end of the JVM as soon as they are committed. */
    CHANGE_AND_DIE,
    /** How many nodes it believes to be there, itself among them. */
    SIZE,
    /** Hear and tell other nodes nothing. */
    CUT,
    /** Hear and tell them again. */
    HEAL,
    /** Leave as one does who is shut down, and end the JVM. */
    LEAVE
}
