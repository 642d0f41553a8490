// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a worker prints, line by line: each cut at {@value #MAX_LINE} bytes, without control characters, and no more than
 * {@value #MAX_LINES} a second. All of it is read, however much there is, so that printing never stops a worker.
 */
final class LogLines {

    static final int MAX_LINE = 2_000;
    static final int MAX_LINES = 50;
    private static final long SECOND = 1_000_000_000L;

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private long second;
    private int lines;
    private long left;

    LogLines(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.second = nanoTime.getAsLong();
    }

    /** Reads until the end. */
    void drain(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                say(line);
            } else if (line.size() < MAX_LINE) {
                line.write(b);
            }
        }
        say(line);
        tellLeft();
    }

    private void say(ByteArrayOutputStream line) {
        if (line.size() == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - second >= SECOND) {
            tellLeft();
            second = now;
            lines = 0;
        }
        if (++lines > MAX_LINES) {
            left++;
        } else {
            log.accept(printable(line.toString(StandardCharsets.UTF_8)));
        }
        line.reset();
    }

    private void tellLeft() {
        if (left > 0) {
            log.accept("(" + left + " more lines)");
            left = 0;
        }
    }

    /** A text that can't forge a line of a log. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean plain = c == ' '
                    || !(Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.isWhitespace(c));
            if (plain) {
                printable.appendCodePoint(c);
            } else {
                printable.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            }
        });
        return printable.toString();
    }
}
