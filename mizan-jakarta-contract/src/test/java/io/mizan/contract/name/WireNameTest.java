// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "owner", "owner_id", "v2", "b2_b_order", "a1b2", "mizan", "mizan_caller_id"})
    void isValid_wellFormed_yes(String name) {
        assertThat(WireName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "A",
                "1a",
                "_a",
                "a_",
                "a__b",
                "a_1",
                "a-b",
                "a.b",
                "a b",
                "é",
                "ownerİd",
                "a\n",
                "$",
                "mizan_caller"
            })
    void isValid_anythingElse_no(String name) {
        assertThat(WireName.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 100_000})
    void isValid_upTo64Characters(int length) {
        assertThat(WireName.isValid("a".repeat(length))).isEqualTo(length <= 64);
    }

    @Property
    void aWireName_isItsOwn(@ForAll @AlphaChars @StringLength(min = 1, max = 60) String javaName) {
        String wire = WireName.of(javaName);

        assertThat(WireName.of(wire)).isEqualTo(wire);
        assertThat(wire.replace("_", "")).isEqualToIgnoringCase(javaName);
    }

    @Property
    void aContext_losesOneSuffix(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String name) {
        assertThat(WireName.ofContext(name + "Context")).isEqualTo(WireName.of(name));
    }
}
