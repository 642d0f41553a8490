// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A front end that somebody is working on: a copy of the folder {@code sources} among the tests' resources. */
final class Sources {
    private static final Path ORIGINAL = Path.of("src", "test", "resources", "sources");
    private static final Path PACKAGES = Path.of("..", "npm", "node_modules");

    private final Path folder;

    private Sources(Path folder) {
        this.folder = folder;
    }

    static Sources copy() {
        try (Stream<Path> all = Files.walk(ORIGINAL)) {
            Path folder =
                    Files.createTempDirectory(Path.of("target"), "sources").toRealPath();
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path to = folder.resolve(ORIGINAL.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
            Files.createSymbolicLink(folder.resolve("node_modules"), PACKAGES.toRealPath());
            return new Sources(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Changes a file, as an editor would: what matches a pattern becomes something else. */
    void change(String file, String pattern, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String changed = text.replaceAll(pattern, Matcher.quoteReplacement(to));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(path, changed);
    }
}
