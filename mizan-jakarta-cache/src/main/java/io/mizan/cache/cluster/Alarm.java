// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says once that a node can't serve from its memory, and once that it can again. Used by one thread. */
final class Alarm {
    private static final Logger LOG = System.getLogger(Alarm.class.getName());

    private @Nullable String before;
    private @Nullable String said;

    /**
     * Looks at one moment; what has gone by the next one was nothing: a node that has just joined, say.
     *
     * @param reason why nothing is served; null: it is
     * @param what it means, and what to do
     */
    void look(@Nullable String reason, String what) {
        if (reason == null && said != null) {
            LOG.log(Level.INFO, "This node serves from its memory again.");
            said = null;
        } else if (reason != null && reason.equals(before) && !Objects.equals(said, reason)) {
            LOG.log(Level.WARNING, what);
            said = reason;
        }
        before = reason;
    }
}
