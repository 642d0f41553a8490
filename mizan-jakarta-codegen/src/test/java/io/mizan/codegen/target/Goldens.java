// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts that clients are generated for, and what comes out. {@code -Dmizan.golden.write=true} writes it anew. */
public final class Goldens {

    private static final Path FOLDER = Path.of("src/test/resources/io/mizan/codegen");
    private static final Path CONTRACTS =
            Path.of("../mizan-jakarta-contract/src/test/resources/io/mizan/contract/export");

    private Goldens() {}

    /** A contract by its name. */
    public static Offered contract(String name) throws IOException {
        Path own = FOLDER.resolve(name).resolve(name + ".kdl");
        return Offered.of(Files.readString(Files.exists(own) ? own : CONTRACTS.resolve(name + ".kdl")));
    }

    /** The files are what the folder of that target holds. */
    public static void check(String name, String target, SortedMap<String, String> files) throws IOException {
        Path folder = FOLDER.resolve(name).resolve(target);
        if (Boolean.getBoolean("mizan.golden.write")) {
            new ClientFolder(folder).write(files);
        }
        assertThat(files).isEqualTo(held(folder));
    }

    private static SortedMap<String, String> held(Path folder) throws IOException {
        SortedMap<String, String> held = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                held.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return held;
    }
}
