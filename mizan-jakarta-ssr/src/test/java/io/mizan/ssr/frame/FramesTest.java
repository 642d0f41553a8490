// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Property(tries = 200)
    void frames_writtenOneAfterTheOther_areReadAsTheyWere(
            @ForAll @Size(max = 5) List<byte[]> heads,
            @ForAll @Size(max = 300) byte[] body,
            @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        FrameWriter out = new FrameWriter(wire);
        for (byte[] head : heads) {
            out.write(new Frame(head, body));
        }

        FrameReader in = new FrameReader(new Pieces(wire.toByteArray(), piece));

        for (byte[] head : heads) {
            Frame read = in.next().orElseThrow();
            assertThat(read.head()).isEqualTo(head);
            assertThat(read.body()).isEqualTo(body);
        }
        assertThat(in.next()).isEmpty();
    }

    @Property(tries = 500)
    void bytes_whateverTheyAre_endWithFramesOrAreRefused(@ForAll @Size(max = 64) byte[] bytes) throws IOException {
        FrameReader in = new FrameReader(new ByteArrayInputStream(bytes));
        int read = 0;
        boolean broken = false;
        try {
            for (Optional<Frame> frame = in.next(); frame.isPresent(); frame = in.next()) {
                read += 8 + frame.get().head().length + frame.get().body().length;
            }
        } catch (BrokenFrame refused) {
            broken = true;
        }

        assertThat(broken).isEqualTo(read != bytes.length);
    }

    @Property(tries = 200)
    void frame_cutAnywhere_isBroken(
            @ForAll @Size(min = 1, max = 40) byte[] head, @ForAll @IntRange(max = 10_000) int cut) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new FrameWriter(wire).write(new Frame(head, head));
        byte[] whole = wire.toByteArray();
        byte[] part = java.util.Arrays.copyOf(whole, 1 + cut % (whole.length - 1));

        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(part)).next())
                .isInstanceOf(BrokenFrame.class);
    }

    @Test
    void lengths_overTheLimits_areRefusedBeforeAnythingIsReserved() {
        assertThatThrownBy(() -> read(Frame.MAX_HEAD + 1, 0)).hasMessageContaining("65537 bytes announced");
        assertThatThrownBy(() -> read(2, Frame.MAX_BODY + 1)).isInstanceOf(BrokenFrame.class);
        assertThatThrownBy(() -> read(-1, 0)).hasMessageContaining("4294967295 bytes announced");
    }

    @Test
    void frame_tooLong_isNotWritten() {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Frame frame = new Frame(new byte[Frame.MAX_HEAD + 1], new byte[0]);

        assertThatThrownBy(() -> new FrameWriter(wire).write(frame)).isInstanceOf(IllegalArgumentException.class);
        assertThat(wire.size()).isZero();
    }

    @Test
    void frame_asLongAsAllowed_isRead() throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new FrameWriter(wire).write(new Frame(new byte[Frame.MAX_HEAD], new byte[Frame.MAX_BODY]));

        Frame read = new FrameReader(new ByteArrayInputStream(wire.toByteArray()))
                .next()
                .orElseThrow();

        assertThat(read.head()).hasSize(Frame.MAX_HEAD);
        assertThat(read.body()).hasSize(Frame.MAX_BODY);
    }

    @Test
    void frame_longerThanAnyBuffer_isReadAsItWas() throws IOException {
        byte[] body = new byte[300_000];
        new Random(5).nextBytes(body);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        new FrameWriter(wire).write(new Frame(new byte[] {'{', '}'}, body));

        Frame read =
                new FrameReader(new Pieces(wire.toByteArray(), 7_001)).next().orElseThrow();

        assertThat(read.body()).isEqualTo(body);
    }

    @Test
    void frame_comesInOneWrite() throws IOException {
        List<Integer> writes = new ArrayList<>();
        OutputStream pipe = new OutputStream() {
            @Override
            public void write(int b) {
                writes.add(1);
            }

            @Override
            public void write(byte[] bytes, int at, int length) {
                writes.add(length);
            }
        };

        new FrameWriter(pipe).write(new Frame(new byte[20], new byte[10_000]));

        assertThat(writes).containsExactly(10_028);
    }

    private static void read(int head, int body) throws IOException {
        byte[] wire = ByteBuffer.allocate(8).putInt(head).putInt(body).array();
        assertThat(new FrameReader(new ByteArrayInputStream(wire)).next()).isEmpty();
    }

    /** A pipe gives what it has. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream in;
        private final int most;

        Pieces(byte[] bytes, int most) {
            this.in = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] to, int at, int length) {
            return in.read(to, at, Math.min(length, most));
        }
    }
}
