// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.ssr.frame.Frame;
import io.mizan.ssr.frame.FrameReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TasksTest {

    private final SlowPipe pipe = new SlowPipe();
    private final Tasks tasks = new Tasks(pipe);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdown();
    }

    @Test
    void whatIsSaidWhileAnotherWrites_isWrittenByHim() throws Exception {
        Future<Boolean> writes = anotherWrites();

        tasks.writeSoon(frame("one"));
        tasks.writeSoon(frame("two"));
        assertThat(tasks.write(frame("late"), in(Duration.ofMillis(10)))).isFalse();
        pipe.room.countDown();

        assertThat(writes.get()).isTrue();
        assertThat(heads()).containsExactly("task", "one", "two");
        assertThat(pipe.closed).isFalse();
    }

    @Test
    void endThatIsSaidWhileAnotherWrites_comesAfterWhatHeWrites_andInPlaceOfWhatWaits() throws Exception {
        Future<Boolean> writes = anotherWrites();

        tasks.writeSoon(frame("one"));
        tasks.close();
        assertThat(pipe.closed).isFalse();
        pipe.room.countDown();

        assertThat(writes.get()).isTrue();
        assertThat(heads()).containsExactly("task");
        assertThat(pipe.closed).isTrue();
    }

    @Test
    void afterTheEnd_nothingIsWritten() throws Exception {
        pipe.room.countDown();

        tasks.writeSoon(frame("one"));
        tasks.close();
        tasks.close();

        tasks.writeSoon(frame("two"));
        assertThatThrownBy(() -> tasks.write(frame("three"), in(Duration.ofSeconds(10))))
                .isInstanceOf(IOException.class);
        assertThat(heads()).containsExactly("one");
    }

    private Future<Boolean> anotherWrites() throws InterruptedException {
        Future<Boolean> writes = other.submit(() -> tasks.write(frame("task"), in(Duration.ofSeconds(10))));
        pipe.entered.await();
        return writes;
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static Frame frame(String head) {
        return new Frame(head.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private List<String> heads() throws Exception {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(pipe.toByteArray()));
        List<String> heads = new ArrayList<>();
        for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
            heads.add(new String(next.get().head(), StandardCharsets.UTF_8));
        }
        return heads;
    }

    /** A pipe that is full until there is room. */
    private static final class SlowPipe extends ByteArrayOutputStream {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch room = new CountDownLatch(1);
        private volatile boolean closed;

        @Override
        public void write(byte[] bytes) throws IOException {
            if (closed) {
                throw new IOException("Stream Closed");
            }
            entered.countDown();
            try {
                room.await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            writeBytes(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
