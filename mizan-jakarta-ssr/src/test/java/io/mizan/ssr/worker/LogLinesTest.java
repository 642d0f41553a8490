// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private final List<String> log = new ArrayList<>();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void line_withControlCharacters_isOneLineWithNone() throws IOException {
        drain("a\tb\u001b[31mc\r\u2028d\u202e é\n");

        assertThat(log).containsExactly("a\\u0009b\\u001b[31mc\\u000d\\u2028d\\u202e é");
    }

    @Test
    void line_thatIsVeryLong_isCut() throws IOException {
        drain("x".repeat(1_000_000) + "\nnext");

        assertThat(log).containsExactly("x".repeat(LogLines.MAX_LINE), "next");
    }

    @Test
    void lines_moreThanFitIntoASecond_areCounted() throws IOException {
        drain("y\n".repeat(1_000));

        assertThat(log).hasSize(LogLines.MAX_LINES + 1).endsWith("(950 more lines)");
    }

    @Test
    void lines_inTheNextSecond_areToldAgain() throws IOException {
        LogLines lines = new LogLines(
                line -> {
                    log.add(line);
                    nanoTime.addAndGet(1_000_000_001);
                },
                nanoTime::get);

        lines.drain(new ByteArrayInputStream("z\n".repeat(100).getBytes(StandardCharsets.UTF_8)));

        assertThat(log).hasSize(100);
    }

    private void drain(String printed) throws IOException {
        new LogLines(log::add, nanoTime::get).drain(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)));
    }
}
