// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stream of events, whose questions are answered by the writing itself. */
class EventWireTest extends ConnectionFixture {

    /** Takes whatever comes. */
    private static final class Taken extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // the test calls it
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }
    }

    @Test
    void eventsGoOn_beyondWhatIsAskedFor() {
        AsyncContext async = (AsyncContext) Proxy.newProxyInstance(
                EventWireTest.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, args) -> null);
        Taken taken = new Taken();
        EventWire wire = new EventWire(async, taken, connections, Duration.ofHours(1), text -> text + "\n");
        Outbound out = new Outbound(wire, 40, () -> {});
        wire.start(new EventWire.Reader() {
            @Override
            public void alive() {
                // it is
            }

            @Override
            public void answered(long question) {
                out.answered(question);
            }

            @Override
            public void closed() {
                throw new AssertionError("nothing ends it");
            }
        });
        wire.onWritePossible();

        for (int i = 0; i < 100; i++) {
            assertThat(out.offer(new Text(String.valueOf(i), 10))).isTrue();
            run();
        }

        assertThat(taken.bytes.toString(UTF_8).lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(String::valueOf).toList());
    }
}
