// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static io.mizan.ssr.pool.Workers.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked for by several at once, and whenever they give it up, afterwards all workers are there and idle. */
class PoolLawTest {

    private static final int CLIENTS = 4;

    /** What somebody asks for, and how long he waits. */
    record Ask(String page, int millis, Duration patience) {}

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void afterwards_allWorkersAreInUse(@ForAll("asks") List<Ask> asks) throws Exception {
        try (Workers workers = new Workers(new Plan(2, 16, 0, 0))) {
            until(() -> workers.pool.health().ready() == 2);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Callable<String>> renders = asks.stream()
                    .<Callable<String>>map(
                            ask -> () -> workers.render(ask.page(), String.valueOf(ask.millis()), ask.patience()))
                    .toList();
            for (Future<String> told : clients.invokeAll(renders)) {
                assertThat(told.get()).isNotNull();
            }
            clients.shutdown();

            until(() ->
                    workers.pool.health().ready() == 2 && workers.pool.health().load() == 0);
            assertThat(IntStream.range(0, 20).mapToObj(i -> workers.render("echo", "still there")))
                    .containsOnly("still there");
        }
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        Arbitrary<String> page = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("soon")), Tuple.of(2, Arbitraries.of("echo", "never", "throw", "late")));
        Arbitrary<Integer> millis = Arbitraries.integers().between(0, 4);
        Arbitrary<Duration> patience =
                Arbitraries.integers().between(200, 6_000).map(micros -> Duration.ofNanos(micros * 1_000L));
        return Combinators.combine(page, millis, patience).as(Ask::new).list().ofSize(200);
    }
}
