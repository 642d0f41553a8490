// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.nio.ByteBuffer;

/** Writes a client's frames: masked, as the server demands. */
final class Frames {
    static final int FIN = 0x80;
    static final int COMPRESSED = 0x40;

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int SMALL = 126;
    private static final int LONG = 127;
    private static final int MASKED = 0x80;

    private Frames() {}

    /**
     * A frame.
     *
     * @param first the opcode, with its flags
     */
    static ByteBuffer of(int first, byte[] payload) {
        ByteBuffer frame = head(first, payload.length, payload.length);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return frame.flip();
    }

    /** The beginning of a frame that says that it is so long. */
    static ByteBuffer begun(int first, long length) {
        return head(first, length, 0).flip();
    }

    private static ByteBuffer head(int first, long length, int room) {
        ByteBuffer frame =
                ByteBuffer.allocate(2 + Long.BYTES + MASK.length + room).put((byte) first);
        if (length < SMALL) {
            frame.put((byte) (MASKED | length));
        } else if (length < 1 << Short.SIZE) {
            frame.put((byte) (MASKED | SMALL)).putShort((short) length);
        } else {
            frame.put((byte) (MASKED | LONG)).putLong(length);
        }
        return frame.put(MASK);
    }
}
