// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes, with the folders above it. One that says it already keeps its time. */
final class Written {

    private Written() {}

    static void to(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !text.equals(Files.readString(file))) {
            Files.writeString(file, text);
        }
    }
}
