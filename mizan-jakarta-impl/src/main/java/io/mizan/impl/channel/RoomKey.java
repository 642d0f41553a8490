// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One instance of a channel, as every node names it.
 *
 * @param channel a wire name
 * @param params the canonical texts of its parameters, by wire name
 */
record RoomKey(String channel, SortedMap<String, String> params) {

    /** Copies. */
    RoomKey {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    }
}
