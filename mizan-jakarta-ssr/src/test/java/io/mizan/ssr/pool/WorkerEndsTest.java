// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static io.mizan.ssr.pool.Workers.isGone;
import static io.mizan.ssr.pool.Workers.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers end, and others follow. */
class WorkerEndsTest {

    private static final Plan ONE = new Plan(1, 16, 0, 0);
    private static final Plan TWO = new Plan(2, 16, 0, 0);

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
    void workerThatIsOld_whereNoneCanFollow_goesOn_andThatIsTriedAgainAfterAWait(@TempDir Path folder) {
        String first = folder.resolve("first").toString();
        try (Workers workers = new Workers(new Plan(1, 16, 5, 0), "alone", first)) {
            String pid = workers.render("pid", "");
            until(() -> {
                assertThat(workers.render("pid", "")).isEqualTo(pid);
                return workers.pool.health().ends() >= 6;
            });
            long starts = workers.pool.health().starts();

            for (int i = 0; i < 2_000; i++) {
                assertThat(workers.render("pid", "")).isEqualTo(pid);
            }

            assertThat(workers.pool.health().starts()).isLessThanOrEqualTo(starts + 2);
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
    @EnabledOnOs(OS.LINUX)
    void childrenOfAWorker_thatIsKilledFromOutside_endToo() {
        try (Workers workers = new Workers(ONE)) {
            String child = workers.render("child", "");
            String pid = workers.render("pid", "");
            assertThat(isGone(child)).isFalse();

            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

            until(() -> isGone(child));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void childrenOfAWorker_thatIsOld_endWithIt() {
        try (Workers workers = new Workers(new Plan(1, 16, 5, 0))) {
            String child = workers.render("child", "");
            until(() -> {
                workers.render("echo", "");
                return isGone(child);
            });
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
}
