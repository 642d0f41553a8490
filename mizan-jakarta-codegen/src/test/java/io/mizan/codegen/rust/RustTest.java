// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Goldens;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Program;
import io.mizan.codegen.target.Target;
import io.mizan.codegen.target.TypedClientTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RustTest implements TypedClientTests {

    private static final Path PROJECT = Path.of("src/test/rust");

    /** Where Debian's packages of crates are: librust-reqwest-dev and the like. */
    private static final Path CRATES = Path.of("/usr/share/cargo/registry");

    /** Kept from one run to the next, for the crates that are compiled there. */
    private static final Path WORK = Path.of("target/rust");

    @Override
    public Target target() {
        return new Rust();
    }

    @Override
    public String folder() {
        return "rust";
    }

    private static Offered documented(String... lines) {
        StringBuilder kdl =
                new StringBuilder("/- kdl-version 2\ncontract version=1\ncall \"rename\" group=\"Owners\" {\n");
        for (String line : lines) {
            kdl.append("    doc #\"").append(line).append("\"#\n");
        }
        return Offered.of(kdl.append("}\n").toString());
    }

    @Test
    void clients_compileAndDoWhatTheProtocolSays() throws Exception {
        Program cargo = Program.need("cargo", "--version");
        assumeTrue(hasCrates(), "the crates of reqwest and serde are not installed");
        for (String name : List.of("clinic", "bookshop", "hell", "nothing", "odd", "waitingroom")) {
            write(name, Goldens.contract(name));
        }
        write(
                "documented",
                documented(
                        "```",
                        "compile_error!();",
                        "```",
                        "> ```rust",
                        "> compile_error!();",
                        "",
                        "      panic!()",
                        "-      compile_error!();",
                        "~~~",
                        "*/ <script>x</script> [`nothing`](x) \\"));
        copyProject();
        Map<String, String> vectors = Map.of(
                "MIZAN_VECTORS",
                Path.of("../conformance/vectors").toAbsolutePath().toString());

        // Whoever wants nothing of the socket needs no crate for it.
        assertThat(cargo.run(WORK, Map.of(), offline("check"))).doesNotContain("warning: ");
        assertThat(cargo.run(WORK, vectors, offline("test", "--features", "live")))
                .contains("test result: ok")
                .doesNotContain("warning: ");
    }

    private static String[] offline(String... command) {
        String debian = "source.crates-io.replace-with='debian'";
        String directory = "source.debian.directory='" + CRATES + "'";
        Stream<String> options = Stream.of("--offline", "--config", debian, "--config", directory);
        return Stream.concat(Stream.of(command), options).toArray(String[]::new);
    }

    private static boolean hasCrates() throws IOException {
        if (!Files.isDirectory(CRATES)) {
            return false;
        }
        try (Stream<Path> crates = Files.list(CRATES)) {
            List<String> names =
                    crates.map(crate -> crate.getFileName().toString()).toList();
            return Stream.of("reqwest-0.11", "serde_derive-1", "serde_json-1", "tokio-1", "tokio-macros-1")
                    .allMatch(wanted -> names.stream().anyMatch(name -> name.startsWith(wanted)));
        }
    }

    private void write(String name, Offered contract) throws IOException {
        new ClientFolder(WORK.resolve("src").resolve(name)).write(generated(contract));
    }

    private static void copyProject() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = WORK.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void documentation_isNoCodeToRustdocAndNoMarkup() {
        String client =
                generated(documented("```rust", "    x   y", "<b>", "z \\")).get("client.rs");

        assertThat(client)
                .contains("/// \\`\\`\\`rust\n    /// x y\n    /// \\<b>\n    /// z \\\n    pub async fn rename(");
    }

    @Test
    void unseenCharacters_areWrittenOtherwise() {
        SortedMap<String, String> files = generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        enum "Colour" {
                            constant "\\u{202e}\\"\\\\\\n"
                        }
                        object "Owner" {
                            doc "\\u{202e}x"
                        }
                        """));

        assertThat(files.get("types.rs"))
                .contains("#[serde(rename = \"\\u{202e}\\\"\\\\\\u{a}\")]")
                .contains("/// \ufffdx\n")
                .doesNotContain("\u202e");
    }

    @Test
    void names_areRustsAndToldApart() {
        SortedMap<String, String> files = generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        context "type" per="everyone" {
                            param "self" type="long"
                            param "match" type="int"
                        }
                        call "type" group="Owners"
                        object "Option" {
                            property "firstName" type="string"
                            property "first_name" type="Option?"
                            property "fn" type="list<Option>"
                        }
                        """));

        assertThat(files.get("client.rs")).contains("fn r#type(&self, args: args::Type)", "fn type_(&self)");
        assertThat(files.get("args.rs")).contains("pub self_: Long,", "pub r#match: i32,");
        assertThat(files.get("types.rs"))
                .contains("pub struct Option_ {", "pub first_name: String,")
                .contains("pub first_name_: Option<Box<Option_>>,", "pub r#fn: Vec<Option_>,");
    }
}
