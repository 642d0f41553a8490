// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.target.Offered;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say where the contract comes from. */
final class From {

    @Option(
            names = "--from",
            required = true,
            split = "[,]",
            paramLabel = "<path>",
            description = "a mizan.kdl, or the folders of compiled classes and jars that hold the application's beans")
    @SuppressWarnings("NullAway.Init")
    private List<Path> from;

    @Option(
            names = "--class-path",
            paramLabel = "<path>",
            description = "folders and jars with what those classes mention, as java takes them")
    private String classPath = "";

    Offered read() throws IOException {
        List<Path> mentioned = Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return new ContractSource(from, mentioned).read();
    }
}
