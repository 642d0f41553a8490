// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import java.io.IOException;
import java.time.Duration;

/** Stops processes as a machine does that is out of breath: no thread of them does anything. */
final class Pause {
    private Pause() {}

    /** Stops one for a time. A process of its own lets it go on, even if this one is gone. */
    static void of(long pid, Duration time) throws IOException, InterruptedException {
        String seconds = String.valueOf(time.toMillis() / 1e3);
        new ProcessBuilder("sh", "-c", "kill -STOP $0; sleep $1; kill -CONT $0", String.valueOf(pid), seconds)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
