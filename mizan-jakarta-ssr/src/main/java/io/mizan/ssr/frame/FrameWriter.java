// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes frames. For one thread at a time. */
public final class FrameWriter {

    private static final int LENGTHS = 8;

    private final OutputStream out;

    /**
     * A writer.
     *
     * @param out where frames go
     */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a frame at once, so that its reader is not woken for a part of it, and flushes.
     *
     * @param frame within the limits
     * @throws IllegalArgumentException if a part is too long; nothing has been written then
     * @throws IOException if it can't be written
     */
    public void write(Frame frame) throws IOException {
        byte[] head = frame.head();
        byte[] body = frame.body();
        if (head.length > Frame.MAX_HEAD || body.length > Frame.MAX_BODY) {
            throw new IllegalArgumentException("a frame with a head of " + head.length + " of at most " + Frame.MAX_HEAD
                    + " bytes and a body of " + body.length + " of at most " + Frame.MAX_BODY + " bytes");
        }
        out.write(ByteBuffer.allocate(LENGTHS + head.length + body.length)
                .putInt(head.length)
                .putInt(body.length)
                .put(head)
                .put(body)
                .array());
        out.flush();
    }
}
