// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static io.mizan.ssr.pool.Workers.in;
import static io.mizan.ssr.pool.Workers.task;
import static io.mizan.ssr.pool.Workers.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Rendering;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

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
    void parts_comeAsTheyAreMade() throws Exception {
        try (Workers workers = new Workers(ONE)) {
            workers.render("echo", "");
            long deadline = in(Duration.ofSeconds(20));
            try (Rendering rendering = workers.pool.begin(task("gate", "", true), deadline)) {
                Answer.Head head = (Answer.Head) rendering.next(deadline).orElseThrow();
                assertThat(new String(head.html(), StandardCharsets.UTF_8)).isEqualTo("first");
                assertThat(rendering.next(System.nanoTime())).isEmpty();
                assertThat(workers.render("open", "")).isEqualTo("opened");
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.More.class);
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.End.class);
            }
        }
    }

    @Test
    void partsOfAWholePage_comeWhenTheLastIsThere() throws Exception {
        try (Workers workers = new Workers(ONE)) {
            workers.render("echo", "");
            long deadline = in(Duration.ofSeconds(20));
            try (Rendering rendering = workers.pool.begin(task("gate", ""), deadline)) {
                assertThat(rendering.next(in(Duration.ofMillis(300)))).isEmpty();
                assertThat(workers.render("open", "")).isEqualTo("opened");
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.Head.class);
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.More.class);
                assertThat(rendering.next(deadline).orElseThrow()).isInstanceOf(Answer.End.class);
            }
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
}
