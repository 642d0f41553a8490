// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes that render pages for the servers that this JVM has started. */
public final class PageWorkers {
    private static final String SCRIPT = "worker.mjs";

    private PageWorkers() {}

    /** Those that are there now. */
    public static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> scripts(process).findAny().isPresent())
                .toList();
    }

    /** The folders where they have their modules. */
    public static Set<Path> folders() {
        return running().stream()
                .flatMap(PageWorkers::scripts)
                .map(Path::getParent)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Path> scripts(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .filter(argument -> argument.endsWith("/" + SCRIPT))
                .map(Path::of);
    }
}
