// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static io.mizan.ssr.pool.Workers.in;
import static io.mizan.ssr.pool.Workers.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Rendering;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolTest {

    private static final Plan ONE = new Plan(1, 16, 0, 0);
    private static final Plan TWO = new Plan(2, 16, 0, 0);

    @Test
    void page_isRenderedWithWhatItWasGiven() {
        try (Workers workers = new Workers(ONE)) {
            assertThat(workers.render("echo", "<b>\u2028é")).isEqualTo("<b>\u2028é");
            assertThat(workers.render("task", ""))
                    .contains("\"url\":\"/owners/5?x=1\"", "\"base\":\"/petclinic\"", "\"locale\":\"de-DE\"")
                    .contains("\"nonce\":\"bm9uY2U=\"", "\"stream\":false", "\"deadline\":2000", "\"app\":\"test\"");
        }
    }

    @Test
    void environment_isWhatWasNamed() {
        try (Workers workers = new Workers(ONE)) {
            // the shell adds these of its own
            assertThat(workers.render("env", "")
                            .replaceAll("\"(PWD|OLDPWD|SHLVL|_)\":\"[^\"]*\",?", "")
                            .replace(",}", "}"))
                    .isEqualTo("{\"NODE_ENV\":\"production\"}");
        }
    }

    @Test
    void data_ofManyAtATime_areNeverMixed() throws Exception {
        try (Workers workers = new Workers(TWO)) {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                String mine = "user " + i + " " + "x".repeat(i);
                Callable<String> render = () -> {
                    String got = workers.render("echo", mine);
                    return got.equals(mine) ? "own" : got;
                };
                answers.add(clients.submit(render));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("own");
            }
            clients.shutdown();
        }
    }

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

    @Test
    void parts_comeAsTheyAreMade() throws Exception {
        try (Workers workers = new Workers(ONE)) {
            workers.render("echo", "");
            long deadline = in(Duration.ofSeconds(20));
            try (Rendering rendering = workers.pool.begin(task("gate", ""), deadline)) {
                Answer.Head head = (Answer.Head) rendering.next(deadline).orElseThrow();
                assertThat(new String(head.html(), StandardCharsets.UTF_8)).isEqualTo("first");
                assertThat(rendering.next(System.nanoTime())).isEmpty();
                assertThat(workers.render("open", "")).isEqualTo("opened");
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.More.class);
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.End.class);
            }
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
    void overCapacity_isSaidAtOnce() throws Exception {
        try (Workers workers = new Workers(new Plan(1, 2, 0, 0))) {
            workers.render("echo", "");
            long deadline = in(Duration.ofSeconds(20));
            try (Rendering one = workers.pool.begin(task("never", ""), deadline);
                    Rendering two = workers.pool.begin(task("never", ""), deadline)) {
                assertThat(workers.render("echo", "")).isEqualTo("capacity");
                assertThat(one.next(System.nanoTime())).isEmpty();
                assertThat(two.next(System.nanoTime())).isEmpty();
            }
            until(() -> workers.pool.health().load() == 0);
            assertThat(workers.render("echo", "room")).isEqualTo("room");
        }
    }

    @Test
    void renders_goToTheWorkerWithTheLeastToDo() throws Exception {
        try (Workers workers = new Workers(TWO)) {
            until(() -> workers.pool.health().ready() == 2);
            long deadline = in(Duration.ofSeconds(20));
            try (Rendering busy = workers.pool.begin(task("never", ""), deadline)) {
                String other = workers.render("pid", "");
                assertThat(workers.render("pid", "")).isEqualTo(other);
                assertThat(busy.next(System.nanoTime())).isEmpty();
            }
        }
    }

    @Test
    void workerThatIsOld_isReplacedWithoutAGap() {
        try (Workers workers = new Workers(new Plan(1, 16, 5, 0))) {
            Map<String, Integer> pids = new ConcurrentHashMap<>();
            until(() -> {
                pids.merge(workers.render("pid", ""), 1, Integer::sum);
                return pids.size() == 3;
            });
            assertThat(pids.keySet()).allMatch(pid -> pid.matches("[0-9]+"));
            assertThat(workers.pool.health().recycled()).isGreaterThanOrEqualTo(2);
            assertThat(workers.log).isEmpty();
        }
    }

    @Test
    void workerThatIsFat_isReplaced() {
        try (Workers workers = new Workers(new Plan(1, 16, 0, 300L << 20))) {
            String pid = workers.render("leak", "");
            until(() -> !workers.render("leak", "").equals(pid));
            until(() -> isGone(pid));
        }
    }

    @Test
    void childrenOfAWorker_endWithIt() {
        String child;
        try (Workers workers = new Workers(ONE)) {
            child = workers.render("child", "");
            assertThat(isGone(child)).isFalse();
            workers.render("loop", "", Duration.ofMillis(100));
            until(() -> isGone(child));
        }
    }

    @Test
    void workersThatCannotStart_areTriedAgainAfterAWait() {
        try (Workers workers = new Workers(ONE, "dies")) {
            until(() -> workers.pool.health().ends() >= 3);
            long starts = workers.pool.health().starts();
            assertThat(workers.render("echo", "", Duration.ofMillis(300))).isIn("broken", "deadline");
            assertThat(workers.pool.health().starts()).isLessThanOrEqualTo(starts + 2);
        }
    }

    @Test
    void workerThatIsNeverReady_isKilledAndPagesDoNotWaitForEver() {
        var limits = new io.mizan.ssr.worker.Limits(
                Duration.ofMillis(600), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(500));
        try (Workers workers = new Workers(ONE, limits, "mute")) {
            assertThat(workers.render("echo", "", Duration.ofMillis(100))).isEqualTo("deadline");
            until(() -> workers.pool.health().ends() >= 1);
            assertThat(workers.log.peek()).contains("not ready in time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stays", "mute"})
    void closing_endsEveryProcess(String how) {
        Workers workers = new Workers(TWO, how);
        if (!how.equals("mute")) {
            until(() -> workers.pool.health().ready() == 2);
        }
        List<ProcessHandle> mine = ProcessHandle.current().descendants().toList();
        long from = System.nanoTime();

        workers.close();

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        assertThat(mine).noneMatch(ProcessHandle::isAlive);
        assertThat(workers.render("echo", "")).isEqualTo("broken");
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("mizan-ssr")));
    }

    @Test
    void processKilledFromOutside_isReplacedAtOnceAfterItHasWorked() throws Exception {
        try (Workers workers = new Workers(ONE)) {
            for (int i = 0; i < 30; i++) {
                workers.render("echo", "");
            }
            String pid = workers.render("pid", "");
            ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(5, TimeUnit.SECONDS);

            until(() -> workers.pool.health().ends() == 1);
            assertThat(workers.render("pid", "")).isNotEqualTo(pid);
            assertThatCode(() -> Long.parseLong(workers.render("pid", ""))).doesNotThrowAnyException();
        }
    }

    private static boolean isGone(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isEmpty();
    }

    /** Asks again until it is so, for half a minute. */
    private static void until(BooleanSupplier condition) {
        long deadline = in(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
