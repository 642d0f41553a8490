// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.codegen.messages.ServerMessages;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The goldens are compiled by tsc in the workspace of npm. {@code -Dmizan.golden.write=true} writes them anew. */
class TypeScriptTest {

    private static final Path GOLDENS = Path.of("src/test/resources/io/mizan/codegen");
    private static final Path CONTRACTS =
            Path.of("../mizan-jakarta-contract/src/test/resources/io/mizan/contract/export");

    private static SortedMap<String, String> generated(String kdl) {
        return generated(kdl, Adapter.NONE);
    }

    private static SortedMap<String, String> generated(String kdl, Adapter adapter) {
        return new TypeScript(adapter).files(Offered.of(kdl));
    }

    private static String kdl(String name) throws IOException {
        Path own = GOLDENS.resolve(name).resolve(name + ".kdl");
        return Files.readString(Files.exists(own) ? own : CONTRACTS.resolve(name + ".kdl"));
    }

    static Stream<Arguments> goldens() {
        return Stream.of("clinic", "bookshop", "waitingroom", "hell", "nothing")
                .flatMap(name -> Stream.of(Adapter.values()).map(adapter -> Arguments.of(name, adapter)));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void files_areTheGoldens(String name, Adapter adapter) throws IOException {
        check(GOLDENS.resolve(name).resolve(target(adapter)), generated(kdl(name), adapter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "waitingroom", "hell", "nothing"})
    void channelsAlone_areTheGoldens(String name) throws IOException {
        check(GOLDENS.resolve(name).resolve("channels"), new Channels().files(Offered.of(kdl(name))));
    }

    @Test
    void channelsAlone_haveTheHashOfTheWholeContract() throws IOException {
        assertThat(new Channels().files(Offered.of(kdl("waitingroom"))))
                .containsEntry("contract.ts", generated(kdl("waitingroom")).get("contract.ts"));
    }

    @ParameterizedTest
    @EnumSource(Adapter.class)
    void channel_isTheSameForEveryFramework(Adapter adapter) throws IOException {
        assertThat(generated(kdl("waitingroom"), adapter))
                .containsEntry(
                        "channels/clinic.ts", generated(kdl("waitingroom")).get("channels/clinic.ts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "hell"})
    void messages_areTheGoldens(String name) throws IOException {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0])) {
            List<ServerMessages> languages = List.of(
                    new ServerMessages(Locale.GERMAN, nothing),
                    new ServerMessages(Locale.forLanguageTag("pt-BR"), nothing));

            check(GOLDENS.resolve(name).resolve("texts"), new MessageFiles(languages).files(Offered.of(kdl(name))));
        }
    }

    private static void check(Path folder, SortedMap<String, String> files) throws IOException {
        if (Boolean.getBoolean("mizan.golden.write")) {
            for (var file : files.entrySet()) {
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        assertThat(files).isEqualTo(held(folder));
    }

    private static String target(Adapter adapter) {
        return adapter == Adapter.NONE ? "typescript" : adapter.name().toLowerCase(Locale.ROOT);
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

    @ParameterizedTest
    @CsvSource({"contexts,context", "channels,channel"})
    void namesWhoseFilesDifferInCaseOnly_areRefused(String folder, String node) {
        String kdl = """
                /- kdl-version 2
                contract version=1
                %1$s "ab" %2$s
                %1$s "a_b" %2$s
                """.formatted(node, node.equals("context") ? "per=\"everyone\"" : "");

        assertThatThrownBy(() -> generated(kdl))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("'a_b'")
                .hasMessageContaining("'ab'")
                .hasMessageContaining(folder);
    }

    @Test
    void functionNamedLikeAChannel_isRefused() {
        assertThatThrownBy(() -> generated("""
                        /- kdl-version 2
                        contract version=1
                        channel "owner"
                        call "owner_channel" group="Owners"
                        """))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("the channel 'owner'")
                .hasMessageContaining("ownerChannel");
    }

    @Test
    void channelAndContextOfOneName_standBesideEachOther() {
        assertThat(generated("""
                        /- kdl-version 2
                        contract version=1
                        channel "owner"
                        context "owner" per="everyone"
                        """)).containsKeys("channels/owner.ts", "contexts/owner.ts");
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

    @ParameterizedTest
    @EnumSource(
            value = Adapter.class,
            names = {"REACT", "VUE", "SVELTE"})
    void functionNamedLikeTheHookOfAnother_isRefusedWhereThereAreHooks(Adapter adapter) {
        String kdl = """
                /- kdl-version 2
                contract version=1
                call "rename" group="Owners"
                call "use_rename" group="Owners"
                """;

        assertThat(generated(kdl)).containsKey("functions/Owners.ts");
        assertThatThrownBy(() -> generated(kdl, adapter))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("'rename'")
                .hasMessageContaining("'use_rename'")
                .hasMessageContaining("useRename");
    }

    @Test
    void functionNamedLikeTheFormOfAnother_isRefused() {
        assertThatThrownBy(() -> generated("""
                        /- kdl-version 2
                        contract version=1
                        call "rename" group="Owners" {
                            param "name" type="string"
                        }
                        call "rename_form" group="Owners"
                        """)).isInstanceOf(Ungenerable.class).hasMessageContaining("renameForm");
    }

    @ParameterizedTest
    @CsvSource({
        "REACT,children",
        "REACT,key",
        "REACT,ref",
        "VUE,key",
        "VUE,ref",
        "SVELTE,children",
        "SVELTE,slot",
    })
    void parameterWhosePropertyIsTheFrameworks_isRefusedWithAnotherName(Adapter adapter, String name) {
        String kdl = """
                /- kdl-version 2
                contract version=1
                context "setting" per="everyone" {
                    param "%s" type="string"
                }
                """.formatted(name);

        assertThat(generated(kdl)).containsKey("contexts/setting.ts");
        assertThatThrownBy(() -> generated(kdl, adapter))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("'" + name + "' of the context 'setting'")
                .hasMessageContaining("@ClientParam(\"setting_" + name + "\")");
    }

    @Test
    void functionsNamedLikeWhatIsImported_leaveTheAdapterItsName() {
        String file = generated("""
                        /- kdl-version 2
                        contract version=1
                        call "mutation" group="Owners"
                        call "use_form" group="Owners"
                        """, Adapter.REACT).get("functions/Owners.ts");

        assertThat(file)
                .contains("import { type UseMutation, useMutation as useMutation_ } from '@mizan/react'")
                .contains("= options => useMutation_(mutation, options)");
    }

    @Test
    void brokenFile_isRefusedWithWhatIsWrong() {
        assertThatThrownBy(() -> generated("contract version=1\ncall \"rename\""))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("line 2");
    }
}
