// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.ScalarKind;
import java.time.Instant;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Five parameters as canonical text, against their {@code toString}. */
@State(Scope.Benchmark)
public class CanonicalTexts {
    private final long integer = 123_456_789L;
    private final String text = "Jean-François";
    private final LocalDate day = LocalDate.of(2024, 2, 29);
    private final Instant instant = Instant.parse("2024-02-29T12:34:56.789Z");
    private final double fraction = 1234.5678;

    /** By the protocol. */
    @Benchmark
    public void ours(Blackhole out) {
        out.consume(CanonicalText.write(ScalarKind.LONG, integer));
        out.consume(CanonicalText.write(ScalarKind.STRING, text));
        out.consume(CanonicalText.write(ScalarKind.LOCAL_DATE, day));
        out.consume(CanonicalText.write(ScalarKind.INSTANT, instant));
        out.consume(CanonicalText.write(ScalarKind.DOUBLE, fraction));
    }

    /** By the JDK. */
    @Benchmark
    public void theirs(Blackhole out) {
        out.consume(Long.toString(integer));
        out.consume(text);
        out.consume(day.toString());
        out.consume(instant.toString());
        out.consume(Double.toString(fraction));
    }
}
