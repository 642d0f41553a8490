// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.typescript.Adapter;
import io.mizan.codegen.typescript.TypeScript;
import io.mizan.contract.kdl.ContractKdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments outlive the compiler: they stand beside the classes. */
class DocumentationTest {

    private static final String OWNERS = """
            import io.mizan.Client;
            import io.mizan.ClientContext;
            public class Owners {
                /** An owner and what he has. */
                @ClientContext public record OwnerContext(long ownerId) {}
                /**
                 * Shown in lists; see {@link Owners}, 3 &lt; 4.
                 *
                 * @param name as he writes "it" \\ himself
                 */
                public record Row(String name) {}
                /** A bean. */
                public static class Card {
                    /** Where he lives. */
                    public String getTown() { return ""; }
                }
                /** Who he is. */
                @Client(context = OwnerContext.class) public Row ownerRow(long ownerId) { return null; }
                /** Another one, half a character: &#xD800; */
                @Client public Card find(String name) { return null; }
                /** Not the one of the wire. */
                public Card find(int number) { return null; }
            }
            """;

    @TempDir
    Path folder;

    private Path compiled(String className, String source) {
        Compiled compiled = Compiled.of(Compiler.JAVAC, folder, className, source, new MizanProcessor());
        assertThat(compiled.errors()).isEmpty();
        return folder.resolve("META-INF/mizan/doc");
    }

    private String contract() throws IOException {
        return ContractKdl.write(new ContractSource(List.of(folder), List.of()).declared());
    }

    @Test
    void comments_areReadFromBesideTheClasses() throws IOException {
        compiled("Owners", OWNERS);

        assertThat(contract()).isEqualTo("""
                /- kdl-version 2

                contract version=1

                context "owner" per="everyone" {
                    doc "An owner and what he has."
                    param "owner_id" type="long"
                    read "owner_row" group="Owners" {
                        doc "Who he is."
                        result "Row"
                    }
                }

                call "find" group="Owners" {
                    doc "Another one, half a character: \uFFFD"
                    param "name" type="string"
                    result "Card"
                }

                object "Card" {
                    doc "A bean."
                    property "town" type="string" read-only=#true {
                        doc "Where he lives."
                    }
                }

                object "Row" {
                    doc "Shown in lists; see `Owners`, 3 < 4."
                    property "name" type="string" {
                        doc "as he writes \\"it\\" \\\\ himself"
                    }
                }
                """);
    }

    @Test
    void comments_becomeTsDoc() throws IOException {
        compiled("Owners", OWNERS);

        var files = new TypeScript(Adapter.NONE).files(new ContractSource(List.of(folder), List.of()).read());

        assertThat(files.get("functions/Owners.ts")).contains("/** Who he is. */");
        assertThat(files.get("types.ts")).contains("/** Where he lives. */");
    }

    @Test
    void sameSources_giveTheSameBytes() throws IOException {
        Path written = compiled("Owners", OWNERS).resolve("Owners$Row.kdl");
        String first = Files.readString(written);
        compiled("Owners", OWNERS);

        assertThat(written).content().isEqualTo(first).isEqualTo("""
                /- kdl-version 2

                type "Shown in lists; see `Owners`, 3 < 4."

                member "name" "as he writes \\"it\\" \\\\ himself"
                """);
    }

    @Test
    void commentsThatAreGone_areForgotten() throws IOException {
        compiled("Owners", OWNERS);
        compiled("Owners", OWNERS.replaceAll("(?s)/\\*\\*.*?\\*/", ""));

        assertThat(contract()).doesNotContain(" doc ");
    }

    @Test
    void classThatIsNotCompiledAgain_keepsItsComments() throws IOException {
        compiled("Owners", OWNERS);
        compiled("Pets", """
                public class Pets {
                    /** Whose it is. */
                    @io.mizan.Client(context = Owners.OwnerContext.class) public Owners.Row petOwner(long ownerId) { return null; }
                }
                """);

        assertThat(contract())
                .contains("doc \"Whose it is.\"", "doc \"Who he is.\"", "doc \"Shown in lists; see `Owners`, 3 < 4.\"");
    }

    @Test
    void classWithoutComments_hasNoFile() {
        assertThat(compiled("Owners", "public class Owners { @io.mizan.Client public void bare() {} }"))
                .doesNotExist();
    }

    @Test
    void declarationsWithProblems_leaveNothing() {
        Compiled compiled = Compiled.of(
                Compiler.JAVAC,
                folder,
                "Owners",
                "public class Owners { /** No. */ @io.mizan.Client public static void no() {} }",
                new MizanProcessor());

        assertThat(compiled.errors()).isNotEmpty();
        assertThat(folder.resolve("META-INF")).doesNotExist();
    }
}
