// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes that a worker has started, and those that these have. Once it has ended its children have another parent, but are still of
 * its session, where it leads one: on Linux.
 */
final class Family {
    /** After the name, which ends with the last bracket: state, parent, group, session. See proc(5). */
    private static final int SESSION = 3;

    private Family() {}

    /** All of a worker, whether it runs or has ended; not itself. */
    static List<ProcessHandle> of(ProcessHandle worker) {
        return Stream.concat(
                        worker.descendants(), ProcessHandle.allProcesses().filter(p -> isOfSession(p, worker.pid())))
                .filter(p -> !p.equals(worker))
                .distinct()
                .toList();
    }

    private static boolean isOfSession(ProcessHandle process, long session) {
        try {
            Path file = Path.of("/proc", String.valueOf(process.pid()), "stat");
            String stat = Files.readString(file, StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[SESSION]) == session;
        } catch (IOException | RuntimeException gone) {
            return false; // or no Linux
        }
    }
}
