// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clients.app.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What tries a client in Rust: a project of cargo's, into which the client is generated. */
final class RustProgram {
    private static final Path PROJECT = Path.of("src/test/rust");
    private static final Path GENERATOR = Path.of("../mizan-jakarta-codegen/target");

    /** Where Debian's packages of crates are: librust-reqwest-dev and the like. */
    private static final Path CRATES = Path.of("/usr/share/cargo/registry");

    /** Kept from one run to the next, for the crates that are compiled there. */
    static final Path WORK = Path.of("target/rust");

    private RustProgram() {}

    static boolean hasCrates() throws IOException {
        if (!Files.isDirectory(CRATES)) {
            return false;
        }
        try (Stream<Path> crates = Files.list(CRATES)) {
            List<String> names =
                    crates.map(crate -> crate.getFileName().toString()).toList();
            return Stream.of("reqwest-0.11", "serde_derive-1", "serde_json-1", "tokio-1", "tokio-macros-1")
                    .allMatch(wanted -> names.stream().anyMatch(name -> name.startsWith(wanted)));
        }
    }

    /** Writes the project, all but the client. */
    static void write() throws IOException {
        copy(PROJECT, WORK);
        Path classes = Path.of("target/test-classes");
        Path beans =
                classes.resolve(Boards.class.getPackageName().replace('.', '/')).normalize();
        copy(beans, WORK.resolve("classes").resolve(classes.relativize(beans)));
    }

    /** Generates the client from the classes of the beans. */
    static String[] generate() throws IOException {
        try (Stream<Path> built = Files.list(GENERATOR)) {
            List<Path> command =
                    built.filter(file -> file.toString().endsWith("-cli.jar")).toList();
            assertThat(command).as("the generator's build makes it").hasSize(1);
            return new String[] {
                "java",
                "-jar",
                command.get(0).toAbsolutePath().toString(),
                "generate",
                "--from",
                "classes",
                "--class-path",
                System.getProperty("java.class.path"),
                "--to",
                "src/boards",
                "--target",
                "rust"
            };
        }
    }

    /** Compiles it with what Debian has, and runs it. */
    static String[] run(String address) {
        return new String[] {
            "cargo",
            "run",
            "--quiet",
            "--offline",
            "--config",
            "source.crates-io.replace-with='debian'",
            "--config",
            "source.debian.directory='" + CRATES + "'",
            "--",
            address
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
