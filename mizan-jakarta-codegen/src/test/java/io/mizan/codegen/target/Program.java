// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine, which a fresh one need not have: whoever asks for one that is missing is skipped.
 *
 * @param path of its file
 */
public record Program(Path path) {

    /** The first of that name that runs well with these arguments. */
    public static Optional<Program> find(String name, String... arguments) throws Exception {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Program program = new Program(Path.of(folder).resolve(name));
            if (Files.isExecutable(program.path)
                    && program.started(Path.of(""), Map.of(), arguments).waitFor() == 0) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** The same, where there has to be one. */
    public static Program need(String name, String... arguments) throws Exception {
        Optional<Program> found = find(name, arguments);
        assumeTrue(found.isPresent(), () -> "not installed: " + name + " that does " + String.join(" ", arguments));
        return found.get();
    }

    /** Runs to a good end, and gives what was written. */
    public String run(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        Process process = started(folder, environment, arguments);
        String written = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(written).isZero();
        return written;
    }

    private Process started(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }
}
