// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** HKDF with SHA-256 (RFC 5869). */
public final class Hkdf {
    private static final int HASH_LENGTH = 32;
    private static final int MAX_BLOCKS = 255;

    private Hkdf() {}

    /** The pseudorandom key of some input; an empty salt is 32 zero bytes. */
    public static byte[] extract(byte[] salt, byte[] input) {
        return new HmacKey("HKDF salt", salt.length == 0 ? new byte[HASH_LENGTH] : salt).sign(input);
    }

    /**
     * Output key material.
     *
     * @param length in bytes, at most 8,160
     */
    public static byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
        if (length > MAX_BLOCKS * HASH_LENGTH) {
            throw new IllegalArgumentException("HKDF gives at most 8160 bytes");
        }
        HmacKey key = new HmacKey("HKDF key", pseudorandomKey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = {};
        for (int counter = 1; out.size() < length; counter++) {
            block = key.sign(block, info, new byte[] {(byte) counter});
            out.writeBytes(block);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }
}
