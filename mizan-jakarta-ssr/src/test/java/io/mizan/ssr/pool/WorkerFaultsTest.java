// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static io.mizan.ssr.pool.Workers.in;
import static io.mizan.ssr.pool.Workers.isGone;
import static io.mizan.ssr.pool.Workers.task;
import static io.mizan.ssr.pool.Workers.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.ssr.worker.Limits;
import io.mizan.ssr.worker.Rendering;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that do what they should not, and what becomes of the pages that they were to render. */
class WorkerFaultsTest {

    private static final Plan ONE = new Plan(1, 16, 0, 0);
    private static final Plan TWO = new Plan(2, 16, 0, 0);

    @Test
    void whatIsPrinted_isInTheLogAndNotInAnswers() {
        try (Workers workers = new Workers(ONE)) {
            assertThat(workers.render("print", "")).isEqualTo("printed");
            until(() -> workers.printed.size() == 3);
            assertThat(workers.printed)
                    .contains("printed\\u001b[31m red", "to stdout")
                    .allMatch(l -> l.length() <= 2_000);
        }
    }

    @Test
    void floodOfOutput_stopsNothing() {
        try (Workers workers = new Workers(ONE)) {
            assertThat(workers.render("flood", "")).isEqualTo("flooded");
            assertThat(workers.render("echo", "still there")).isEqualTo("still there");
            assertThat(workers.printed.size()).isLessThan(1_000);
        }
    }

    @Test
    void throwingComponent_failsAloneAndWithItsError() {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");

            assertThat(workers.render("throw", "")).isEqualTo("!TypeError: no owner");
            assertThat(workers.render("late", "")).isEqualTo("first!Error: too late");
            assertThat(workers.render("pid", "")).isEqualTo(pid);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "garbage", "nojson", "oversized", "torn", "stranger", "twice", "endless"})
    void workerThatBreaks_isReplacedAndItsRendersAreTold(String page) {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");

            assertThat(workers.render(page, "")).endsWith("gone");
            until(() ->
                    workers.pool.health().ready() == 1 && workers.pool.health().ends() == 1);
            assertThat(workers.render("pid", "")).matches("[0-9]+").isNotEqualTo(pid);
            assertThat(workers.log).singleElement().asString().contains(pid);
            assertThat(isGone(pid)).isTrue();
        }
    }

    @Test
    void workerThatHangs_isKilledAndReplaced() {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");

            assertThat(workers.render("loop", "", Duration.ofMillis(200))).isEqualTo("late");
            until(() -> workers.pool.health().ends() == 1);
            assertThat(workers.render("echo", "again")).isEqualTo("again");
            assertThat(workers.log.peek()).contains(pid, "it hangs");
        }
    }

    @Test
    void workerThatHangs_getsNothingMore() {
        try (Workers workers = new Workers(TWO)) {
            until(() -> workers.pool.health().ready() == 2);
            assertThat(workers.render("loop", "", Duration.ofMillis(200))).isEqualTo("late");
            assertThat(workers.render("loop", "", Duration.ofMillis(200))).isEqualTo("late");

            assertThat(workers.render("echo", "of the next")).isEqualTo("of the next");
            assertThat(workers.pool.health().ends()).isPositive();
        }
    }

    @Test
    void renderThatNeverEnds_isGivenUpAndItsWorkerStays() {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");

            assertThat(workers.render("never", "", Duration.ofMillis(200))).isEqualTo("late");
            until(() -> workers.pool.health().load() == 0);
            assertThat(workers.render("pid", "")).isEqualTo(pid);
        }
    }

    /** Whether it is given up or has come is settled while its last part is read, some time or other. */
    @Test
    void renderThatEndsAsItIsGivenUp_leavesItsWorkerInUse() {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");

            for (int i = 0; i < 500; i++) {
                assertThat(workers.render("soon", "2", Duration.ofNanos(2_000_000 + i * 4_000L)))
                        .as("render %s", i)
                        .isIn("soon", "late");
                until(() -> workers.pool.health().ready() == 1);
            }
            assertThat(workers.render("pid", "")).isEqualTo(pid);
        }
    }

    /** Somebody is writing to it, and it reads nothing for a while. */
    @Test
    void renderThatIsGivenUpWhileOthersWrite_isTakenBackLater_andItsWorkerStays() throws Exception {
        try (Workers workers = new Workers(ONE)) {
            String pid = workers.render("pid", "");
            ExecutorService others = Executors.newFixedThreadPool(2);
            long deadline = in(Duration.ofSeconds(20));
            Rendering given = workers.pool.begin(task("gate", "", true), deadline);
            assertThat(given.next(deadline)).isPresent();
            Future<String> busy = others.submit(() -> workers.render("busy", "400"));
            until(() -> workers.pool.health().load() == 2);
            Future<String> large = others.submit(() -> workers.render("echo", "z".repeat(4 << 20)));
            until(() -> workers.pool.health().load() == 3);
            given.close();

            assertThat(busy.get()).isEqualTo("done");
            assertThat(large.get()).hasSize(4 << 20);
            others.shutdown();

            until(() -> workers.pool.health().load() == 0);
            assertThat(workers.render("pid", "")).isEqualTo(pid);
        }
    }

    @Test
    void workerThatTakesNothing_isKilledAndNobodyWaitsForEver() {
        try (Workers workers = new Workers(ONE)) {
            assertThat(workers.render("deaf", "")).isEqualTo("deaf now");

            assertThat(workers.render("echo", "z".repeat(4 << 20), Duration.ofSeconds(1)))
                    .isIn("late", "gone");
            until(() -> workers.pool.health().ends() == 1);
            assertThat(workers.render("echo", "again")).isEqualTo("again");
        }
    }

    @Test
    void workersThatCannotStart_areTriedAgainAfterAWait() {
        try (Workers workers = new Workers(ONE, "dies")) {
            until(() -> workers.pool.health().ends() >= 3);
            long starts = workers.pool.health().starts();
            assertThat(workers.render("echo", "", Duration.ofMillis(300))).isIn("broken", "deadline");
            assertThat(workers.pool.health().starts()).isLessThanOrEqualTo(starts + 2);
            assertThat(workers.log)
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("(exit code 1) before it could render, and has said: "
                            + "error: no such module /   at /worker.mjs:1"));
        }
    }

    @Test
    void workerThatIsNeverReady_isKilledAndPagesDoNotWaitForEver() {
        var limits = new Limits(
                Duration.ofMillis(600), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(500));
        try (Workers workers = new Workers(ONE, limits, "mute")) {
            assertThat(workers.render("echo", "", Duration.ofMillis(100))).isEqualTo("deadline");
            until(() -> workers.pool.health().ends() >= 1);
            assertThat(workers.log.peek()).contains("not ready in time");
        }
    }
}
