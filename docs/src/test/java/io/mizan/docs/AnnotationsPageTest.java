// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.Client;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of annotations says of each member what the code says: name, type and default. */
class AnnotationsPageTest {

    static List<Class<?>> annotations() throws IOException {
        Path folder = ProjectFiles.ROOT.resolve("mizan-jakarta-api/src/main/java/io/mizan");
        try (Stream<Path> sources = Files.list(folder)) {
            return sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .<Class<?>>map(name -> type(name.replace(".java", "")))
                    .filter(Class::isAnnotation)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void annotation_hasASectionWithAllItsMembers(Class<?> annotation) throws IOException {
        List<String> declared = Arrays.stream(annotation.getDeclaredMethods())
                .map(AnnotationsPageTest::row)
                .toList();

        assertThat(rows("## `@" + annotation.getSimpleName() + "`")).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void annotations_areFound() throws IOException {
        assertThat(annotations()).contains(Client.class).hasSizeGreaterThan(3);
    }

    /** The first three cells of each row below a heading. */
    private static List<String> rows(String heading) throws IOException {
        String page = Files.readString(ProjectFiles.ROOT.resolve("docs/reference/annotations.md"));
        assertThat(page).contains(heading + "\n");
        return page.substring(page.indexOf(heading + "\n") + heading.length())
                .lines()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("^((?:\\|[^|]*){3}\\|).*", "$1"))
                .toList();
    }

    private static String row(Method member) {
        String type = member.getGenericReturnType().getTypeName().replaceAll("[\\w.]+[.$]", "");
        Object value = member.getDefaultValue();
        return "| `" + member.getName() + "` | `" + type + "` | " + (value == null ? "" : "`" + written(value) + "` ")
                + "|";
    }

    private static String written(Object value) {
        if (value.getClass().isArray()) {
            assertThat(Array.getLength(value)).isZero();
            return "{}";
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("io.mizan." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
