// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.frame;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads frames, and trusts no length. For one thread. */
public final class FrameReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LENGTHS = 8;

    private final InputStream in;

    /**
     * A reader.
     *
     * @param in where frames come from
     */
    public FrameReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /**
     * The next frame.
     *
     * @return empty at the end
     * @throws BrokenFrame if what comes is none, or ends in its middle
     * @throws IOException if nothing can be read
     */
    public Optional<Frame> next() throws IOException {
        byte[] lengths = in.readNBytes(LENGTHS);
        if (lengths.length == 0) {
            return Optional.empty();
        } else if (lengths.length < LENGTHS) {
            throw new BrokenFrame("it ends in the lengths of a frame");
        }
        int head = length(lengths, 0, Frame.MAX_HEAD);
        int body = length(lengths, Integer.BYTES, Frame.MAX_BODY);
        return Optional.of(new Frame(bytes(head), bytes(body)));
    }

    private static int length(byte[] lengths, int at, int most) throws BrokenFrame {
        long length = 0;
        for (int i = at; i < at + Integer.BYTES; i++) {
            length = length << Byte.SIZE | Byte.toUnsignedInt(lengths[i]);
        }
        if (length > most) {
            throw new BrokenFrame(length + " bytes announced, and at most " + most + " allowed");
        }
        return (int) length;
    }

    /** No more than twice of what has come is reserved, and a buffer. */
    private byte[] bytes(int length) throws IOException {
        byte[] read = new byte[Math.min(length, BUFFER)];
        int size = in.readNBytes(read, 0, read.length);
        while (size == read.length && size < length) {
            read = Arrays.copyOf(read, Math.min(length, 2 * size));
            size += in.readNBytes(read, size, read.length - size);
        }
        if (size < length) {
            throw new BrokenFrame("it ends in the middle of a frame");
        }
        return read;
    }
}
