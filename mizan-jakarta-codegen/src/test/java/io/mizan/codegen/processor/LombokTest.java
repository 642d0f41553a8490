// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beans that get their methods while they are compiled. */
class LombokTest {

    @TempDir
    Path folder;

    /** Either processor may come first. */
    static List<String> paths() {
        return List.of(path("mizan.*|jspecify.*", "lombok.*"), path("lombok.*", "mizan.*|jspecify.*"));
    }

    private static String path(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.matches(".*/(" + name + ")(\\.jar|/target/classes)")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> errors(String path, String bean) throws IOException {
        Path source = folder.resolve("Owners.java");
        Files.writeString(source, """
                public class Owners {
                    @io.mizan.Client public void save(Draft draft) {}
                    %s public static class Draft { private String name; private long number; }
                }
                """.formatted(bean));
        return Compiled.of(Compiler.JAVAC, folder, List.of(source), path).errors();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void beanWithItsMethods_isSound(String path) throws IOException {
        assertThat(errors(path, "@lombok.Getter @lombok.Setter")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void beanThatNobodyCanFill_isRefused(String path) throws IOException {
        assertThat(errors(path, "@lombok.Value"))
                .singleElement()
                .asString()
                .startsWith("2: MIZ-037 Owners.save(Draft): ");
    }
}
