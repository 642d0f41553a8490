// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import java.nio.ByteBuffer;

/**
 * The 32 bytes of a key (protocol, section 10), small in memory.
 *
 * @param first bytes 0 to 7
 * @param second bytes 8 to 15
 * @param third bytes 16 to 23
 * @param fourth bytes 24 to 31
 */
public record Key(long first, long second, long third, long fourth) {

    private static final int BYTES = 32;

    /**
     * Takes the bytes over.
     *
     * @param bytes exactly 32
     * @return the key
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static Key of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return new Key(read.getLong(), read.getLong(), read.getLong(), read.getLong());
    }

    /** It is an HMAC: any of its bits are as good as all. */
    @Override
    public int hashCode() {
        return (int) first;
    }

    @Override
    public String toString() {
        return "Key"; // no key is ever logged
    }
}
