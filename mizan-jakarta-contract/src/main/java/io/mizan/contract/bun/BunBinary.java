// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for Bun: where a setting says, on the path, and among the packages that applications have installed. */
public final class BunBinary {

    private final Platform platform;
    private final String searchPath;

    /**
     * A search.
     *
     * @param platform what it has to run on
     * @param searchPath folders, as the variable {@code PATH} has them
     */
    public BunBinary(Platform platform, String searchPath) {
        this.platform = platform;
        this.searchPath = searchPath;
    }

    /**
     * Finds it.
     *
     * @param setting the setting {@code mizan.ssr.bun}: where it is given nothing else counts
     * @param projects folders that may have {@code node_modules}
     * @return the binary; empty: there is none, or none that could be used
     */
    public Optional<Path> find(Optional<String> setting, List<Path> projects) {
        if (!platform.isServed()) {
            return Optional.empty();
        } else if (setting.isPresent()) {
            return path(setting.get()).stream().flatMap(BunBinary::executable).findFirst();
        }
        return Stream.concat(onPath(), projects.stream().flatMap(this::installed))
                .flatMap(BunBinary::executable)
                .findFirst();
    }

    /**
     * What to do where there is none.
     *
     * @return for the log
     */
    public String advice() {
        if (!platform.isServed()) {
            return "pages are rendered by browsers on " + platform.system()
                    + ": run the server on Linux or macOS to have them rendered there";
        }
        return "there is no Bun, so pages are rendered by browsers; install it on the PATH, or the npm package @oven/"
                + platform.packages().get(0) + " beside the application, or say where it is by mizan.ssr.bun";
    }

    private Stream<Path> onPath() {
        return Stream.of(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder).stream())
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve("bun"));
    }

    private Stream<Path> installed(Path project) {
        List<Path> found = new ArrayList<>();
        for (String name : platform.packages()) {
            found.add(project.resolve("node_modules")
                    .resolve("@oven")
                    .resolve(name)
                    .resolve("bin")
                    .resolve("bun"));
        }
        return found.stream();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static Stream<Path> executable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file)
                ? Stream.of(file.toAbsolutePath().normalize())
                : Stream.empty();
    }
}
