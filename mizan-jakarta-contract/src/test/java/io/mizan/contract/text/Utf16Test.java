// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf16Test {
    @Property
    void codePointOrder_isTheOrderOfBytes(@ForAll String a, @ForAll String b) {
        if (Utf16.isWellFormed(a) && Utf16.isWellFormed(b)) {
            int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(Utf16.CODE_POINT_ORDER.compare(a, b))).isEqualTo(Integer.signum(bytes));
        }
    }

    @Test
    void codePointOrder_differsFromJavas() {
        assertThat(Utf16.CODE_POINT_ORDER.compare("\uff01", "\ud83d\ude00")).isNegative();
        assertThat("\uff01".compareTo("\ud83d\ude00")).isPositive();
        assertThat(Utf16.CODE_POINT_ORDER.compare("a\ud83d\ude00", "a\ud83d\ude01"))
                .isNegative();
    }

    @Property
    void isWellFormed_isWhatSurvivesUtf8(@ForAll String text) {
        String survived = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(Utf16.isWellFormed(text)).isEqualTo(survived.equals(text));
    }
}
