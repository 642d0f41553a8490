// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.target.ClientFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which client is meant. */
final class ClientOptions {

    @Mixin
    private final From from = new From();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "<folder>",
            description = "where the client goes, such as src/api")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--target", required = true, description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private Generate.For target;

    /** What the client's files should be now. */
    SortedMap<String, String> files() throws IOException {
        return target.target().files(from.read());
    }

    /** What the files follow from. */
    List<Path> paths() {
        return from.paths();
    }

    ClientFolder folder() {
        return new ClientFolder(to);
    }
}
