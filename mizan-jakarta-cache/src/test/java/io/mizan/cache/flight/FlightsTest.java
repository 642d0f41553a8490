// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlightsTest {

    private final Flights<String, String> flights = new Flights<>(Duration.ofSeconds(30));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aThousandWhoAskAtOnce_areGivenOneRun() throws Exception {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(threads.submit(() -> flights.join("key", this::slow)));
        }
        waitFor(999);
        go.countDown();

        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("run 1");
        }
        assertThat(runs).hasValue(1);
        assertThat(flights.underWay()).isZero();
    }

    @Test
    void anotherState_isAnotherRun() throws Exception {
        Future<String> before = threads.submit(() -> flights.join("key at 1", this::slow));
        while (flights.underWay() == 0) {
            Thread.onSpinWait();
        }

        assertThat(flights.join("key at 2", () -> "newer")).isEqualTo("newer");
        go.countDown();
        assertThat(before.get()).isEqualTo("run 1");
    }

    @Test
    void failure_isSharedWithThoseWhoWait_andForgottenThen() throws Exception {
        IllegalStateException failure = new IllegalStateException("no database");
        Future<String> leader = threads.submit(() -> flights.join("key", () -> {
            go.await();
            throw failure;
        }));
        while (flights.underWay() == 0) {
            Thread.onSpinWait();
        }
        Future<String> other = threads.submit(() -> flights.join("key", () -> "never"));
        waitFor(1);
        go.countDown();

        assertThatThrownBy(leader::get).isInstanceOf(ExecutionException.class).hasCause(failure);
        assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasCause(failure);
        assertThat(flights.join("key", () -> "again")).isEqualTo("again");
    }

    @Test
    void waiting_hasALimit_andWhoComesNextRunsAnew() throws Exception {
        Flights<String, String> short0 = new Flights<>(Duration.ofMillis(20));
        Future<String> stuck = threads.submit(() -> short0.join("key", this::slow));
        while (short0.underWay() == 0) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> short0.join("key", () -> "never")).isInstanceOf(TimeoutException.class);
        assertThat(short0.join("key", () -> "anew")).isEqualTo("anew");
        go.countDown();
        assertThat(stuck.get()).isEqualTo("run 1");
        assertThat(short0.underWay()).isZero();
    }

    @Test
    void leaderWhoIsToldToStop_failsNobodyElse() throws Exception {
        Future<String> leader = threads.submit(() -> flights.join("key", this::slow));
        while (flights.underWay() == 0) {
            Thread.onSpinWait();
        }
        Future<String> other = threads.submit(() -> flights.join("key", () -> "my own"));
        waitFor(1);

        leader.cancel(true);

        assertThat(other.get()).isEqualTo("my own");
    }

    private String slow() throws InterruptedException {
        int run = runs.incrementAndGet();
        go.await();
        return "run " + run;
    }

    private void waitFor(int joined) {
        while (flights.joins() < joined) {
            Thread.onSpinWait();
        }
    }
}
