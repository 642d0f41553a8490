// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Goldens;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Program;
import io.mizan.codegen.target.Target;
import io.mizan.codegen.target.TypedClientTests;
import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.NamedType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTest implements TypedClientTests {

    private static final Path SCRIPTS = Path.of("src/test/python");
    private static final Map<String, String> CLEAN = Map.of("PYTHONDONTWRITEBYTECODE", "1");

    private static final String RECENT = "import sys; assert sys.version_info >= (3, 11)";

    @TempDir
    Path folder;

    @Override
    public Target target() {
        return new Python();
    }

    @Override
    public String folder() {
        return "python";
    }

    private static Program python() throws Exception {
        return Program.need("python3", "-c", RECENT);
    }

    private void write(String name) throws Exception {
        new ClientFolder(folder.resolve(name + "_api")).write(generated(Goldens.contract(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "bookshop", "hell", "nothing", "odd", "waitingroom"})
    void client_isImported(String name) throws Exception {
        write(name);
        String script = "import " + name + "_api as api; print(api.Client, api.AsyncClient)";

        assertThat(python().run(folder, CLEAN, "-W", "error", "-c", script)).contains("AsyncClient");
    }

    @Test
    void clients_areStrictlyTyped() throws Exception {
        Program mypy = Program.need("mypy", "--version");
        for (String name : new String[] {"clinic", "bookshop", "hell", "nothing", "odd", "waitingroom"}) {
            write(name);
        }

        assertThat(mypy.run(folder, Map.of(), "--strict", "--no-color-output", "."))
                .contains("Success");
        Path scripts = SCRIPTS.toAbsolutePath();
        assertThat(mypy.run(folder, Map.of(), "--strict", "--no-color-output", scripts.toString()))
                .contains("Success");
    }

    @Test
    void client_doesWhatTheProtocolSays() throws Exception {
        Program python =
                Program.find("python3", "-c", RECENT + "; import httpx").orElse(python());
        write("clinic");
        write("waitingroom");
        Map<String, String> environment = Map.of(
                "PYTHONDONTWRITEBYTECODE", "1",
                "PYTHONPATH", folder.toString(),
                "MIZAN_VECTORS",
                        Path.of("../conformance/vectors").toAbsolutePath().toString());

        assertThat(python.run(SCRIPTS, environment, "-W", "error", "-m", "unittest", "discover", "-v", "-s", "."))
                .contains("OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\"\\\"\\\"; raise SystemExit('out') #",
                "ends with a backslash \\\\",
                "ends with a quote \\\"",
                "\\\\N{no such} \\\\x \\\\u12 \\u{202e} \\u{0}\\u{c} \\u{2028}x",
                "'''"
            })
    void documentation_staysInItsString(String doc) throws Exception {
        Offered contract = Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        call "rename" group="Owners" {
                            doc "%1$s"
                        }
                        object "Owner" {
                            doc "%1$s"
                            doc "%1$s"
                            property "name" type="string" {
                                doc "%1$s"
                            }
                        }
                        """.replace("%1$s", doc));
        String said = contract.contract().calls().get(0).doc();
        new ClientFolder(folder.resolve("api")).write(generated(contract));
        String script =
                "import api, sys; sys.stdout.buffer.write(api.Client.rename.__doc__.encode()); import api.types";

        assertThat(python().run(folder, CLEAN, "-c", script)).isEqualTo(said.stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\", __import__('os').abort(), \\\"", "\\\\", "a\\nb", "\\u{202e}x", "{x}"})
    void textOfTheContract_staysInItsString(String text) throws Exception {
        Offered contract = Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        call "paint" group="Owners" {
                            param "colour" type="Colour"
                            param "shape" type="Shape"
                        }
                        enum "Colour" {
                            constant "%1$s"
                        }
                        union "Shape" key="%1$s" {
                            choice "%1$s" type="Round"
                        }
                        object "Round" {
                            property "p%1$s" type="int"
                        }
                        """.replace("%1$s", text));
        NamedType first = contract.contract().types().values().iterator().next();
        new ClientFolder(folder.resolve("api")).write(generated(contract));
        String script =
                "import api, sys, typing;" + " sys.stdout.buffer.write(typing.get_args(api.types.Colour)[0].encode())";

        assertThat(python().run(folder, CLEAN, "-c", script))
                .isEqualTo(((NamedType.EnumType) first).constants().get(0));
    }

    @Test
    void namesThatBecomeOne_areToldApart() {
        String types = generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        call "both" group="Owners" {
                            result "Both"
                        }
                        context "both" per="everyone"
                        object "Both" {
                            property "firstName" type="string"
                            property "first_name" type="string"
                            property "first name" type="string"
                        }
                        """)).toString();

        assertThat(types)
                .contains("first_name: str\n", "first_name_: str\n", "first_name__: str\n")
                .contains("def both(self)", "def both_(self)");
    }

    @Test
    void unionOfOneObjectTwice_isRefused() {
        assertThatThrownBy(() -> generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        object "Round"
                        union "Shape" key="kind" {
                            choice "circle" type="Round"
                            choice "ball" type="Round"
                        }
                        """)))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("'Shape'")
                .hasMessageContaining("'Round'");
    }
}
