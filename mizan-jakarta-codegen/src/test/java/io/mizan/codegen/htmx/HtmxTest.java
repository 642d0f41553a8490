// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.htmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.codegen.target.Goldens;
import io.mizan.codegen.target.Offered;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goldens are tried in the workspace of npm, in a document. */
class HtmxTest {

    private static SortedMap<String, String> generated(Offered contract) {
        return new Htmx().files(contract);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "bookshop", "hell", "nothing", "odd"})
    void files_areTheGoldens(String name) throws Exception {
        Goldens.check(name, "htmx", generated(Goldens.contract(name)));
    }

    @Test
    void files_areTheSameTwice() throws Exception {
        assertThat(generated(Goldens.contract("clinic"))).isEqualTo(generated(Goldens.contract("clinic")));
    }

    @Test
    void textsOfTheContract_stayInTheirPlace() {
        SortedMap<String, String> files = generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        context "colour" per="everyone" {
                            doc "*/ alert(1) /* \\u{202e}"
                            param "name" type="Name"
                        }
                        enum "Name" {
                            constant "'\\\\\\n"
                        }
                        """));

        assertThat(files.get("contexts.d.ts"))
                .contains("   * *\\/ alert(1) /* \ufffd\n")
                .contains("params: { readonly name: '\\'\\\\\\u{a}' }")
                .doesNotContain("\u202e");
    }
}
