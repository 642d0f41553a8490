// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says once that a node can't serve from its memory, why, and what to do; and once that it can again. Used by one thread. */
final class Alarm {
    private static final Logger LOG = System.getLogger(Alarm.class.getName());
    private static final String NOTHING = "This node serves nothing from its memory now, and runs all functions: ";

    private final Supplier<? extends Collection<UUID>> missing;
    private final Supplier<@Nullable Throwable> failure;
    private @Nullable String before;
    private @Nullable String said;

    /**
     * Silent so far.
     *
     * @param missing the nodes that don't answer
     * @param failure why the witness can't be asked; gives null where nothing is known
     */
    Alarm(Supplier<? extends Collection<UUID>> missing, Supplier<@Nullable Throwable> failure) {
        this.missing = missing;
        this.failure = failure;
    }

    /**
     * Looks at one moment; what has gone by the next one was nothing: a node that has just joined, say.
     *
     * @param reason why nothing is served; null: it is
     */
    void look(@Nullable String reason) {
        if (reason == null && said != null) {
            LOG.log(Level.INFO, "This node serves from its memory again.");
            said = null;
        } else if (reason != null && reason.equals(before) && !Objects.equals(said, reason)) {
            say(reason);
            said = reason;
        }
        before = reason;
    }

    private void say(String reason) {
        if (reason.equals("witness")) {
            LOG.log(
                    Level.WARNING,
                    NOTHING
                            + "the table mizan_node can't be reached. Look at the database and its pool of connections.",
                    failure.get());
        } else if (missing.get().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    NOTHING
                            + "it stood still for seconds, and has lost the others; until it could have found them again"
                            + " its mutations wait, too. Look for long collections, and for what paused the machine.");
        } else {
            LOG.log(
                    Level.WARNING,
                    NOTHING + "no answer from " + missing.get() + ". Look whether those nodes are stopped, or cut off"
                            + " from this one (mizan.cache.jgroups, mizan.cache.port).");
        }
    }
}
