// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.bun.BunBinary;
import io.mizan.contract.bun.Platform;
import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Launch;
import io.mizan.ssr.worker.Limits;
import io.mizan.ssr.worker.Rendering;
import io.mizan.ssr.worker.Task;
import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A pool of real workers, which run the tests' own script. */
public final class Workers implements AutoCloseable {

    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(500));

    private static final Path TESTS = Path.of("src", "test").toAbsolutePath();

    final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    final Queue<String> printed = new ConcurrentLinkedQueue<>();
    /** The pool. */
    public final Pool pool;

    /**
     * Starts them.
     *
     * @param plan how many
     * @param arguments of the script
     */
    public Workers(Plan plan, String... arguments) {
        this(plan, LIMITS, arguments);
    }

    Workers(Plan plan, Limits limits, String... arguments) {
        this.pool = new Pool(plan, watch -> Worker.start(launch(arguments), limits, watch, printed::add), log::add);
    }

    /**
     * Starts one that is in no pool.
     *
     * @param watch is told what becomes of it
     * @return the worker
     * @throws IOException if there is no process
     */
    public static Worker start(Watch watch) throws IOException {
        return Worker.start(launch(), LIMITS, watch, line -> {});
    }

    private static Launch launch(String... arguments) {
        Path script = TESTS.resolve("workers").resolve("worker.mjs");
        return new Launch(bun(), script, TESTS, List.of(arguments), Map.of("NODE_ENV", "production"));
    }

    /**
     * The binary that the build has installed.
     *
     * @return a path
     */
    public static Path bun() {
        return new BunBinary(Platform.here(), "")
                .find(Optional.empty(), List.of(TESTS.resolve("bun")))
                .orElseThrow();
    }

    static Task task(String page, String data) {
        return task(page, data, false);
    }

    static Task task(String page, String data, boolean stream) {
        return new Task(
                "test",
                page,
                "/owners/5?x=1",
                "/petclinic",
                "de-DE",
                Optional.of("bm9uY2U="),
                stream,
                Duration.ofSeconds(2),
                new byte[0],
                "",
                data.getBytes(StandardCharsets.UTF_8));
    }

    static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    static boolean isGone(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isEmpty();
    }

    /** Asks again until it is so, for half a minute. */
    static void until(BooleanSupplier condition) {
        long deadline = in(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /**
     * What a page renders, or how it fails.
     *
     * @param page says what happens
     * @param data of the page
     * @return HTML and words
     */
    public String render(String page, String data) {
        return render(page, data, Duration.ofSeconds(20));
    }

    String render(String page, String data, Duration time) {
        long deadline = in(time);
        StringBuilder html = new StringBuilder();
        try (Rendering rendering = pool.begin(task(page, data), deadline)) {
            while (true) {
                Answer.Part part = rendering.next(deadline).orElse(null);
                if (part == null) {
                    return "late";
                } else if (part instanceof Answer.Head head) {
                    html.append(new String(head.html(), StandardCharsets.UTF_8));
                } else if (part instanceof Answer.More more) {
                    html.append(new String(more.html(), StandardCharsets.UTF_8));
                } else if (part instanceof Answer.Failed failed) {
                    return html + "!" + failed.name() + ": " + failed.message();
                } else if (part instanceof Answer.Gone) {
                    return html + "gone";
                } else {
                    return html.toString();
                }
            }
        } catch (Unrendered unrendered) {
            return unrendered.reason().word();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
