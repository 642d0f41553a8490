// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyTest {

    @Property
    void keys_areEqualWhereTheirBytesAre(@ForAll @Size(32) byte[] one, @ForAll @Size(32) byte[] other) {
        assertThat(Key.of(one).equals(Key.of(other))).isEqualTo(Arrays.equals(one, other));
        assertThat(Key.of(one)).isEqualTo(Key.of(one.clone())).hasSameHashCodeAs(Key.of(one.clone()));
    }

    @Property
    void keys_differInEachOfTheirBytes(@ForAll @Size(32) byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i] ^= 1;
            assertThat(Key.of(other)).isNotEqualTo(Key.of(bytes));
        }
    }

    @Property
    void key_ofAnotherLength_isRefused(@ForAll @Size(max = 64) byte[] bytes) {
        if (bytes.length != 32) {
            assertThatIllegalArgumentException().isThrownBy(() -> Key.of(bytes)).withMessageContaining("32 bytes");
        }
    }
}
