// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goldens are compiled by tsc in the workspace of npm. {@code -Dmizan.golden.write=true} writes them anew. */
class TypeScriptTest {

    private static final Path GOLDENS = Path.of("src/test/resources/io/mizan/codegen");
    private static final Path CONTRACTS =
            Path.of("../mizan-jakarta-contract/src/test/resources/io/mizan/contract/export");

    private static SortedMap<String, String> generated(String kdl) {
        return new TypeScript().files(Offered.of(kdl));
    }

    private static String kdl(String name) throws IOException {
        Path own = GOLDENS.resolve(name).resolve(name + ".kdl");
        return Files.readString(Files.exists(own) ? own : CONTRACTS.resolve(name + ".kdl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "bookshop", "hell", "nothing"})
    void files_areTheGoldens(String name) throws IOException {
        Path folder = GOLDENS.resolve(name).resolve("typescript");
        SortedMap<String, String> files = generated(kdl(name));
        if (Boolean.getBoolean("mizan.golden.write")) {
            for (var file : files.entrySet()) {
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
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

    @Test
    void files_areTheSameTwice() throws IOException {
        assertThat(generated(kdl("clinic"))).isEqualTo(generated(kdl("clinic")));
    }

    @Test
    void groupThatIsNoFileName_isRefused() {
        assertThatThrownBy(() -> generated("""
                        /- kdl-version 2
                        contract version=1
                        call "rename" group="../../etc/Owners"
                        """))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("../../etc/Owners");
    }

    @Test
    void groupsThatDifferInCaseOnly_areRefused() {
        assertThatThrownBy(() -> generated("""
                        /- kdl-version 2
                        contract version=1
                        call "rename" group="Owners"
                        call "move" group="OWNERS"
                        """))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("'Owners'")
                .hasMessageContaining("'OWNERS'");
    }

    @Test
    void functionAndContextOfOneName_areRefused() {
        assertThatThrownBy(() -> generated("""
                        /- kdl-version 2
                        contract version=1
                        context "owner" per="everyone"
                        call "owner_context" group="Owners"
                        """)).isInstanceOf(Ungenerable.class).hasMessageContaining("ownerContext");
    }

    @Test
    void brokenFile_isRefusedWithWhatIsWrong() {
        assertThatThrownBy(() -> generated("contract version=1\ncall \"rename\""))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("line 2");
    }
}
