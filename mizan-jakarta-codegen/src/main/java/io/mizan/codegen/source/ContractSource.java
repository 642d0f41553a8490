// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.source;

import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.Contract;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.reader.ContractReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Reads a contract: out of a {@code mizan.kdl}, or out of compiled classes, which are looked at and never run.
 *
 * @param from a file whose name ends with {@code .kdl}, or folders of classes and jars that are searched for functions
 * @param classPath folders and jars with what these classes mention
 */
public record ContractSource(List<Path> from, List<Path> classPath) {

    /** Copies. */
    public ContractSource {
        from = List.copyOf(from);
        classPath = List.copyOf(classPath);
    }

    /**
     * What clients are told.
     *
     * @return the contract
     * @throws Ungenerable if something is wrong with what was declared, or there is nothing at a path
     * @throws IOException if a file can't be read
     */
    public Offered read() throws IOException {
        checkThere();
        return ofFile() ? Offered.of(Files.readString(from.get(0))) : Offered.of(ofClasses());
    }

    /**
     * All that classes declare, with what no contract's file has: views and internal functions.
     *
     * @return the contract
     * @throws Ungenerable if something is wrong with what was declared, there is nothing at a path, or that is no class
     * @throws IOException if a file can't be read
     */
    public Contract declared() throws IOException {
        checkThere();
        if (ofFile()) {
            throw new Ungenerable(
                    from.get(0) + ": views and internal functions are in no contract's file; name classes");
        }
        return ofClasses();
    }

    private void checkThere() {
        for (Path path : from) {
            if (!Files.exists(path)) {
                throw new Ungenerable(path + ": there is no such file or folder; compile the application first");
            }
        }
    }

    private boolean ofFile() {
        return from.size() == 1 && from.get(0).toString().endsWith(".kdl");
    }

    private Contract ofClasses() throws IOException {
        SortedSet<String> declaring = DeclaringClasses.in(from);
        try (URLClassLoader loader = new URLClassLoader(urls(), ContractSource.class.getClassLoader())) {
            ContractReader.Result result = new ContractReader(new DocumentedClasses(loader)).read(declaring);
            if (!result.problems().isEmpty()) {
                throw new Ungenerable(
                        result.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
            return result.contract();
        }
    }

    private URL[] urls() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (List<Path> paths : List.of(from, classPath)) {
            for (Path path : paths) {
                urls.add(path.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
