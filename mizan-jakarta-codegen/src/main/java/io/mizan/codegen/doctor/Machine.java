// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

import io.mizan.contract.bun.BunBinary;
import io.mizan.contract.bun.BunVersion;
import io.mizan.contract.bun.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machine that renders.
 *
 * @param platform what it is
 * @param java the feature version of its Java
 * @param searchPath folders, as the variable {@code PATH} has them
 * @param shell starts the workers
 */
public record Machine(Platform platform, int java, String searchPath, Path shell) {

    private static final int LEAST_JAVA = 17;

    /**
     * The machine that this runs on.
     *
     * @return by what the JVM says of it
     */
    public static Machine here() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Machine(Platform.here(), Runtime.version().feature(), path, Path.of("/bin/sh"));
    }

    /**
     * Looks at it.
     *
     * @param setting what {@code mizan.ssr.bun} says; empty: nothing
     * @param projects folders that may have {@code node_modules}
     * @return one finding for each thing that is needed
     */
    public List<Finding> examine(Optional<String> setting, List<Path> projects) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                java >= LEAST_JAVA
                        ? Finding.good("Java " + java)
                        : Finding.wrong("Java " + java + " is too old", "run the server with 17 or newer"));
        if (!Files.isExecutable(shell)) {
            findings.add(Finding.wrong(
                    "there is no " + shell + ", which starts the processes that render",
                    "run the server on Linux or macOS; elsewhere browsers render the pages"));
        }
        findings.add(bun(setting, projects));
        return findings;
    }

    private Finding bun(Optional<String> setting, List<Path> projects) {
        BunBinary search = new BunBinary(platform, searchPath);
        Optional<Path> found = search.find(setting, projects);
        if (found.isPresent()) {
            return runnable(found.get());
        }
        return setting.filter(path -> platform.isServed())
                .map(path -> Finding.wrong(
                        path + " is no file that can be run",
                        "let mizan.ssr.bun be the path of the binary of Bun, or leave it out to have Bun looked for"))
                .orElseGet(() -> new Finding(false, search.advice()));
    }

    private static Finding runnable(Path bun) {
        String version;
        try {
            version = BunRun.version(bun);
        } catch (BunRun.Failed failed) {
            return Finding.wrong(
                    bun + " does not run: " + failed.getMessage(),
                    "install Bun for this machine; processors without AVX2 need the baseline build");
        }
        return BunVersion.isSupported(version)
                ? Finding.good("Bun " + version + ": " + bun)
                : Finding.wrong(bun + " is of version " + version, "install Bun " + BunVersion.WANTED);
    }
}
