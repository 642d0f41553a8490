// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that ran.
 *
 * @param status how it ended
 * @param cpu what it and its children used, in seconds
 * @param output what it said
 */
record Command(int status, double cpu, String output) {

    /** The shell tells what a process that is gone has used. */
    private static final List<String> TIMED = List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >\"$0\" 2>&1");

    static Command run(Path folder, List<String> line) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        try {
            List<String> all = new ArrayList<>(TIMED);
            all.add(said.toString());
            all.addAll(line);
            Process process = new ProcessBuilder(all)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", -1);
            int status = process.waitFor();
            double cpu = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
            return new Command(status, cpu, Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    /** The same, for a program that has to succeed. */
    static Command succeed(Path folder, List<String> line) throws IOException, InterruptedException {
        Command command = run(folder, line);
        if (command.status != 0) {
            throw new IOException(String.join(" ", line) + ": " + command.output);
        }
        return command;
    }
}
