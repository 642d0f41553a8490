// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of a folder in the form of the language's own test suite: {@code input/x.kdl} is written as
 * {@code expected_kdl/x.kdl}, and {@code input/x_fail.kdl} is refused. {@code mvn test -Dkdl.suite=FOLDER} runs another
 * folder beside ours.
 */
class KdlSuiteTest {

    @TestFactory
    Stream<DynamicTest> everyCase_isReadOrRefused() throws IOException {
        Stream<Path> folders = Stream.concat(
                Stream.of(Path.of("src/test/resources/io/mizan/kdl/suite")),
                Optional.ofNullable(System.getProperty("kdl.suite")).map(Path::of).stream());
        return folders.flatMap(KdlSuiteTest::cases).map(c -> DynamicTest.dynamicTest(c.name(), c::check));
    }

    private static Stream<Case> cases(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("input"))) {
            return files.sorted().map(input -> new Case(folder, input)).toList().stream();
        } catch (IOException e) {
            throw new IllegalArgumentException("no suite of KDL: " + folder, e);
        }
    }

    private record Case(Path folder, Path input) {

        String name() {
            return input.getFileName().toString().replaceFirst("\\.kdl$", "");
        }

        void check() throws IOException {
            byte[] text = Files.readAllBytes(input);
            if (name().endsWith("_fail")) {
                assertThatThrownBy(() -> KdlReader.read(text)).isInstanceOf(MalformedKdl.class);
                return;
            }
            KdlDocument document = KdlReader.read(text).document();
            String written = KdlWriter.canonical(document);
            assertThat(written)
                    .isEqualTo(Files.readString(folder.resolve("expected_kdl").resolve(name() + ".kdl")));
            assertThat(KdlReader.read(written).document()).isEqualTo(document);
        }
    }
}
