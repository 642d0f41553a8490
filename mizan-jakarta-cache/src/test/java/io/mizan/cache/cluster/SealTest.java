// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SealTest {
    private static final byte[] KEY = key(1);

    private static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }

    @Property(tries = 200)
    void whatOneSealed_anotherOpens(@ForAll byte[] text) throws GeneralSecurityException {
        byte[] sealed = new Seal(KEY).seal(text, 0, text.length);

        assertThat(new Seal(KEY).open(sealed, 0, sealed.length)).isEqualTo(text);
    }

    @Property(tries = 300)
    void whatWasChanged_isNotOpened(@ForAll byte[] text, @ForAll int at, @ForAll byte by) {
        byte[] sealed = new Seal(KEY).seal(text, 0, text.length);
        int place = Math.floorMod(at, sealed.length);
        byte[] changed = sealed.clone();
        changed[place] ^= by == 0 ? 1 : by;

        assertThatThrownBy(() -> new Seal(KEY).open(changed, 0, changed.length))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anotherKey_opensNothing() {
        byte[] sealed = new Seal(KEY).seal(new byte[10], 0, 10);

        assertThatThrownBy(() -> new Seal(key(2)).open(sealed, 0, sealed.length))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theSameText_isSealedDifferentlyEachTime() {
        Seal seal = new Seal(KEY);

        assertThat(seal.seal(new byte[10], 0, 10)).isNotEqualTo(seal.seal(new byte[10], 0, 10));
    }
}
