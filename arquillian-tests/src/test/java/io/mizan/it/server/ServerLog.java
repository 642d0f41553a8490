// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The running server's log from one moment on. */
public final class ServerLog {
    private final Path file = Path.of(System.getProperty("server.log", ""));
    private final long from = size();

    private ServerLog() {}

    /** What is written from now on. */
    public static ServerLog fromNow() {
        return new ServerLog();
    }

    public String text() {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often {@code words} stand in it. */
    public int count(String words) {
        return text().split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
