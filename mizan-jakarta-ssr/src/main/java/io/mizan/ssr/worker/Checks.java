// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.util.Optional;

/** Looks whether a worker still does what it should. Used by one thread. */
final class Checks {

    private final Limits limits;
    private final Life life;
    private final Signs signs;
    private final Tasks tasks;
    private final InHand inHand;
    private boolean seenDead;

    Checks(Limits limits, Life life, Signs signs, Tasks tasks, InHand inHand) {
        this.limits = limits;
        this.life = life;
        this.signs = signs;
        this.tasks = tasks;
        this.inHand = inHand;
    }

    /** Whether it was gone the last time already: a child of its own may keep its output open. */
    boolean isLongDead() {
        boolean before = seenDead;
        seenDead = !life.isAlive();
        return before && seenDead;
    }

    /** What it does not do. */
    Optional<String> complaint(long now) {
        if (!life.isAlive()) {
            return Optional.empty();
        } else if (signs.isLateToStart(now, limits.start())) {
            return Optional.of("it was not ready in time");
        } else if (tasks.isStuck(now, limits.takeIn())) {
            return Optional.of("it does not take its tasks");
        } else if (inHand.load() == 0 && signs.isLateToLeave(now, limits.leave())) {
            return Optional.of("it does not leave");
        }
        boolean hung = inHand.any(rendering -> signs.isSilent(rendering.abandoned(), now, limits.silence()));
        return hung ? Optional.of("it hangs") : Optional.empty();
    }
}
