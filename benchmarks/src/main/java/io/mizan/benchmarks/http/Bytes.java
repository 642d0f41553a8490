// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a connection brings, by lines and by lengths; without the lock of the JDK's buffered stream. */
final class Bytes {
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** A line without its end. */
    String line() throws IOException {
        byte[] line = new byte[128];
        int size = 0;
        for (byte b = next(); b != '\n'; b = next()) {
            if (size == line.length) {
                line = Arrays.copyOf(line, 2 * size);
            }
            line[size++] = b;
        }
        return new String(line, 0, size > 0 && line[size - 1] == '\r' ? size - 1 : size, StandardCharsets.ISO_8859_1);
    }

    byte[] take(int length) throws IOException {
        byte[] taken = new byte[length];
        int size = Math.min(length, end - at);
        System.arraycopy(buffer, at, taken, 0, size);
        at += size;
        if (in.readNBytes(taken, size, length - size) < length - size) {
            throw closed();
        }
        return taken;
    }

    private byte next() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw closed();
            }
        }
        return buffer[at++];
    }

    private static EOFException closed() {
        return new EOFException("the server has closed the connection");
    }
}
