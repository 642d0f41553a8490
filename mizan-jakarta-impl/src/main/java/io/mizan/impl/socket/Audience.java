// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.Set;

/** Who is told what is stale. */
@FunctionalInterface
interface Audience {

    /**
     * All this has become stale; never waits. Whom an announcement names as its cause has it from the answer to his call.
     *
     * @param all in the order in which it was announced
     */
    void stale(Set<Announcement> all);
}
