// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The server's log from one moment on; of a server that starts a new file since then, all of that. */
public final class ServerLog {
    private final Path file = Path.of(System.getProperty("server.log", ""));
    private final @Nullable Object key;
    private final long from;

    private ServerLog() throws IOException {
        boolean there = Files.exists(file);
        key = there ? key() : null;
        from = there ? Files.size(file) : 0;
    }

    /** What is written from now on. */
    public static ServerLog fromNow() {
        try {
            return new ServerLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Objects.equals(key, key()) ? from : 0);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often {@code words} stand in it. */
    public int count(String words) {
        return Math.toIntExact(Pattern.compile(words, Pattern.LITERAL)
                .matcher(text())
                .results()
                .count());
    }

    private @Nullable Object key() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
