// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private final List<String> read = new ArrayList<>();
    private final FrameReader reader = new FrameReader();

    @Test
    void reader_findsFramesOfAllLengths_inPiecesOfAnySize() {
        byte[] stream = stream("", "a", "b".repeat(125), "c".repeat(126), "d".repeat(1 << 16));

        for (int piece : List.of(1, 2, 7, 1000, stream.length)) {
            read.clear();
            for (int from = 0; from < stream.length; from += piece) {
                byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + piece));
                reader.read(part, part.length, this::take);
            }
            assertThat(read).extracting(String::length).as("by %d", piece).containsExactly(0, 1, 125, 126, 1 << 16);
            assertThat(read.get(2)).isEqualTo("b".repeat(125));
        }
    }

    @Test
    void reader_tellsOpcodesAndEnds() {
        List<String> seen = new ArrayList<>();
        byte[] two = {FrameReader.TEXT, 1, 'x', (byte) (Frames.FIN | FrameReader.CONTINUATION), 1, 'y'};

        reader.read(two, two.length, (opcode, last, bytes, from, length) -> seen.add(opcode + " " + last));

        assertThat(seen).containsExactly("1 false", "0 true");
    }

    @Test
    void frame_isMasked_asServersDemand() {
        ByteBuffer frame = Frames.of(Frames.FIN | FrameReader.TEXT, "abcde".getBytes(UTF_8));

        assertThat(frame.get()).isEqualTo((byte) 0x81);
        assertThat(frame.get()).isEqualTo((byte) (0x80 | 5));
        byte[] mask = new byte[4];
        byte[] payload = new byte[5];
        frame.get(mask).get(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        assertThat(new String(payload, UTF_8)).isEqualTo("abcde");
        assertThat(frame.hasRemaining()).isFalse();
    }

    @Test
    void begunFrame_saysALengthThatDoesNotFollow() {
        ByteBuffer frame = Frames.begun(Frames.FIN | FrameReader.TEXT, 1L << 30);

        assertThat(frame.get(1)).isEqualTo((byte) (0x80 | 127));
        assertThat(frame.getLong(2)).isEqualTo(1L << 30);
        assertThat(frame.remaining()).isEqualTo(14);
    }

    private void take(int opcode, boolean last, byte[] bytes, int from, int length) {
        read.add(new String(bytes, from, length, UTF_8));
    }

    /** As a server sends them, unmasked. */
    private static byte[] stream(String... texts) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] payload = text.getBytes(UTF_8);
            stream.write(Frames.FIN | FrameReader.TEXT);
            if (payload.length < 126) {
                stream.write(payload.length);
            } else if (payload.length < 1 << 16) {
                stream.write(126);
                stream.writeBytes(
                        ByteBuffer.allocate(2).putShort((short) payload.length).array());
            } else {
                stream.write(127);
                stream.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
            }
            stream.writeBytes(payload);
        }
        return stream.toByteArray();
    }
}
