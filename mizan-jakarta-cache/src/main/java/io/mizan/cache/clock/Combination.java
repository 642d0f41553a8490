// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import java.util.List;

/** Names of parameters that invalidations of a context have come with. */
final class Combination {

    private final List<String> names;

    /** Whether every entry that was placed without this combination has been made stale. */
    private volatile boolean settled;

    Combination(List<String> names) {
        this.names = names;
    }

    List<String> names() {
        return names;
    }

    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }
}
