// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the clients in languages with types of their own at run time, alike. */
public interface TypedClientTests {

    /** What makes the client. */
    Target target();

    /** The folder of its goldens, below that of each contract. */
    String folder();

    /** The client's files. */
    default SortedMap<String, String> generated(Offered contract) {
        return target().files(contract);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "bookshop", "hell", "nothing"})
    default void files_areTheGoldens(String name) throws Exception {
        SortedMap<String, String> files = generated(Goldens.contract(name));
        files.keySet().removeIf(file -> file.startsWith("runtime/"));
        Goldens.check(name, folder(), files);
    }

    @Test
    default void files_areTheSameTwice() throws Exception {
        assertThat(generated(Goldens.contract("hell"))).isEqualTo(generated(Goldens.contract("hell")));
    }

    @Test
    default void whatOnlyChannelsAreSent_hasItsFormForThat() {
        SortedMap<String, String> files = generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        channel "notes" {
                            in "list<Note>"
                            out "Note"
                        }
                        object "Note" {
                            property "id" type="long" read-only=#true
                            property "text" type="string"
                        }
                        """));

        assertThat(files.toString()).containsPattern("(class|struct) NoteInput\\b");
    }

    @Test
    default void unionOfWhatHasTypeParameters_isRefused() {
        assertThatThrownBy(() -> generated(Offered.of("""
                        /- kdl-version 2
                        contract version=1
                        object "Page" "T"
                        union "Shape" key="kind" {
                            choice "page" type="Page"
                        }
                        """)))
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("type parameters");
    }
}
