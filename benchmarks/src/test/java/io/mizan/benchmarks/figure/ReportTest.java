// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final List<Pair> ROUNDS = List.of(new Pair(90, 100), new Pair(40, 100), new Pair(300, 200));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void row_has_medians_and_the_median_ratio() {
        report.row("fetch", ROUNDS, Goal.atLeast(0.85));

        assertThat(lastRow()).containsExactly("fetch", "90.00", "100", "0.90", ">=0.85", "ok");
    }

    @Test
    void row_whose_ratio_misses_the_goal_is_short() {
        report.row("fetch", ROUNDS, Goal.atLeast(0.95));

        assertThat(lastRow()).endsWith(">=0.95", "SHORT");
    }

    @Test
    void row_that_adds_too_much_is_short() {
        report.row("deployment", ROUNDS, Goal.adds(-10.5));
        assertThat(lastRow()).endsWith("SHORT");

        report.row("deployment", ROUNDS, Goal.adds(-10));
        assertThat(lastRow()).endsWith("ok");
    }

    @Test
    void row_without_a_goal_is_neither() {
        report.row("header", List.of(3.0, 1.0, 2.0, 4.0));

        assertThat(lastRow()).containsExactly("header", "2.50", "-", "-", "-");
    }

    private List<String> lastRow() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return List.of(lines.get(lines.size() - 1).split(" +"));
    }
}
