// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started. What a component prints must not get between its answers, so these go out by a descriptor of
 * their own, which only a shell can open: its script is constant, and all that varies is an argument of its own. Where there
 * is {@code setsid}, as on Linux, a worker leads a session, by which what it has started is found.
 *
 * @param bun the binary
 * @param script what it runs
 * @param folder the working directory
 * @param arguments of the script
 * @param environment every variable that it has: none is inherited
 */
public record Launch(Path bun, Path script, Path folder, List<String> arguments, Map<String, String> environment) {

    private static final String SCRIPT = """
        exec 3>&1 1>&2
        command -v setsid >/dev/null && exec setsid "$@"
        exec "$@"
        """;

    private static final List<String> SHELL = List.of("/bin/sh", "-c", SCRIPT, "mizan");

    /**
     * Copies.
     *
     * @param bun the binary
     * @param script what it runs
     * @param folder the working directory
     * @param arguments of the script
     * @param environment every variable
     */
    public Launch {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** A process whose output are its answers, and whose errors are what it prints. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>(SHELL);
        // Bun would fetch what an import does not find.
        command.addAll(List.of(bun.toString(), "--no-install", script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return started(builder);
    }

    /** The JDK keeps the thread that waits for a process, for a minute more, with the class loader of who started it. */
    private static Process started(ProcessBuilder builder) throws IOException {
        Thread here = Thread.currentThread();
        ClassLoader own = here.getContextClassLoader();
        here.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return builder.start();
        } finally {
            here.setContextClassLoader(own);
        }
    }
}
