// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.owners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void prefix_ofAText_ignoresCaseAndBlanksAround() {
        assertThat(Owners.prefix(" Da ")).isEqualTo("da%");
    }

    @Test
    void prefix_ofNothing_matchesEverybody() {
        assertThat(Owners.prefix("")).isEqualTo("%");
    }

    @Test
    void prefix_withWildcards_takesThemAsLetters() {
        assertThat(Owners.prefix("a%_!")).isEqualTo("a!%!_!!%");
    }
}
