// SPDX-License-Identifier: Apache-2.0
package io.mizan.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A project under {@code src/it}, copied to where it may be built by the Maven of the build around, with a local repository
 * of its own: nothing of it is installed anywhere else.
 *
 * @param folder of the copy
 */
record MavenBuild(Path folder) {

    private static final Path PROJECTS = Path.of("src/it").toAbsolutePath();
    private static final long MINUTES = 5;

    static MavenBuild of(String project, Path folder) throws IOException {
        Path from = PROJECTS.resolve(project);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new MavenBuild(folder);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "maven", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("it.maven.home"), "bin", isWindows() ? "mvn.cmd" : "mvn")
                        .toString(),
                "--batch-mode",
                "--settings",
                PROJECTS.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("it.repository"),
                "-Dfetched.url=" + Path.of(System.getProperty("it.fetched")).toUri(),
                "-Dmizan.version=" + System.getProperty("it.version")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
            throw new IllegalStateException("Maven did not end: " + Files.readString(log));
        }
        return new Outcome(maven.exitValue() == 0, Files.readString(log));
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** How a build ended. */
    record Outcome(boolean succeeded, String log) {}
}
