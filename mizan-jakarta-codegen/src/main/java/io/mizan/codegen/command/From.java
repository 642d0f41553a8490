// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.target.Offered;
import io.mizan.contract.model.Contract;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say where the contract comes from. */
final class From {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "<path>",
            description =
                    "a mizan.kdl, or a folder of compiled classes or a jar that holds beans of the application; repeatable")
    @SuppressWarnings("NullAway.Init")
    private List<Path> from;

    @Option(
            names = "--class-path",
            paramLabel = "<path>",
            description = "folders and jars with what those classes mention, as java takes them")
    private String classPath = "";

    /** What clients are told. */
    Offered read() throws IOException {
        return source().read();
    }

    /** All that is declared, views and internal functions too. */
    Contract declared() throws IOException {
        return source().declared();
    }

    /** All that the contract is read from. */
    List<Path> paths() {
        return Stream.concat(from.stream(), mentioned().stream()).toList();
    }

    /** Where the application's own resources are. */
    URLClassLoader loader() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths()) {
            urls.add(path.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), null);
    }

    private ContractSource source() {
        return new ContractSource(from, mentioned());
    }

    private List<Path> mentioned() {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
