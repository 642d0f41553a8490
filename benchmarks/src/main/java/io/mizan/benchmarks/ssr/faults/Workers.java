// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processes of a server's renderer, and what those have started. They are known by the folder that they
 * work in, so that they are found when their parents are gone, and the folder, too.
 *
 * @param temporary the server's folder for temporary files
 */
record Workers(Path temporary) {

    /** All there are. */
    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses()
                .filter(process -> folder(process).startsWith(temporary + "/"))
                .toList();
    }

    private static String folder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .toString();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Those that render. */
    List<ProcessHandle> rendering() {
        return alive().stream()
                .filter(p -> p.info().command().orElse("").endsWith("bun"))
                .toList();
    }

    /** Deletes what they were started with, as a machine does that cleans its temporary files up. */
    void deleteFiles() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "mizan-ssr-*")) {
            for (Path folder : folders) {
                said("rm", "-rf", folder.toString());
            }
        }
    }

    /** The memory of the largest, in MiB. */
    double largest() throws IOException {
        double largest = 0;
        for (ProcessHandle process : rendering()) {
            String kibibytes = said("ps", "-o", "rss=", "-p", String.valueOf(process.pid()));
            largest = Math.max(largest, kibibytes.isEmpty() ? 0 : Double.parseDouble(kibibytes) / 1024);
        }
        return largest;
    }

    /** Sends a signal to one of them. */
    static void signal(String name, ProcessHandle process) throws IOException {
        said("kill", "-" + name, String.valueOf(process.pid()));
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
