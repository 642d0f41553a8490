// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The process of a worker, and how it ends. */
final class Life {

    private final Process process;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable String why;

    Life(Process process) {
        this.process = process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, with the processes that it has started. The first who does so says why. */
    void kill(String reason) {
        if (why == null) {
            why = reason;
        }
        List<ProcessHandle> family = Family.of(process.toHandle());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Sees its end through.
     *
     * @return false if another has done so
     */
    boolean end(String reason) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        kill(reason);
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Family.of(process.toHandle()).forEach(ProcessHandle::destroyForcibly); // those that came in between
        return true;
    }

    /** Why it has ended. */
    String why() {
        return String.valueOf(why);
    }

    /** For the log. */
    String obituary() {
        return why + (process.isAlive() ? "" : " (exit code " + process.exitValue() + ")");
    }
}
