// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.source.RemoteContract;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.Contract;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
                    "a mizan.kdl, or the address of one; or a folder of compiled classes or a jar that holds beans of"
                            + " the application; repeatable")
    @SuppressWarnings("NullAway.Init")
    private List<String> from;

    @Option(
            names = "--class-path",
            paramLabel = "<path>",
            description = "folders and jars with what those classes mention, as java takes them")
    private String classPath = "";

    /** What clients are told. */
    Offered read() throws IOException {
        return isAddress() ? new RemoteContract(address()).read() : source().read();
    }

    /** All that is declared, views and internal functions too. */
    Contract declared() throws IOException {
        if (isAddress()) {
            throw new Ungenerable(from.get(0) + ": no server tells of views and internal functions; name classes");
        }
        return source().declared();
    }

    /** All files that the contract is read from. */
    List<Path> paths() {
        Stream<Path> named = isAddress() ? Stream.empty() : from.stream().map(Path::of);
        return Stream.concat(named, mentioned().stream()).toList();
    }

    /** The same, where changes can be seen. */
    List<Path> watched() {
        if (isAddress()) {
            throw new Ungenerable("--watch looks at files; " + from.get(0) + " is none");
        }
        return paths();
    }

    private boolean isAddress() {
        return from.size() == 1 && RemoteContract.isAddress(from.get(0));
    }

    private URI address() {
        try {
            return new URI(from.get(0));
        } catch (URISyntaxException none) {
            throw new Ungenerable(from.get(0) + " is no address: " + none.getReason());
        }
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
        return new ContractSource(from.stream().map(Path::of).toList(), mentioned());
    }

    private List<Path> mentioned() {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
