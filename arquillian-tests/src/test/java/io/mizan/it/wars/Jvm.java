// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.server.JvmServlet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What lives in a server's JVM.
 *
 * @param http a browser on the application that says so
 */
record Jvm(Http http) {
    private static final int COLLECTIONS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Has each thread that serves requests serve one. */
    void serveOnEveryThread() {
        var asked = IntStream.range(0, JvmServlet.THREADS)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> http.get("jvm/meet"), task -> new Thread(task).start()))
                .toList();
        assertThat(asked).allMatch(answer -> answer.join().status() == 200);
    }

    /** Nothing of an application that was served by and is gone has stayed. */
    void hasForgotten(String application) {
        serveOnEveryThread();
        assertThat(http.get("jvm/records").status()).isEqualTo(200);
        awaitNoThread(application);
        // What holds a class loader in several steps goes in several collections.
        assertThat(Stream.generate(() -> loaders(application)).limit(COLLECTIONS))
                .anyMatch(List::isEmpty);
    }

    /** JGroups closes a connection, and does not wait for the thread that reads from it. */
    private void awaitNoThread(String application) {
        long begun = System.nanoTime();
        while (threads().stream().anyMatch(thread -> thread.contains(application))) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(() -> String.join("\n", threads()))
                    .isLessThan(PATIENCE);
        }
    }

    List<String> loaders(String application) {
        return lines("loaders").stream()
                .filter(loader -> loader.contains("deployment." + application + ".war"))
                .toList();
    }

    List<String> threads() {
        return lines("threads");
    }

    List<String> mbeans() {
        return lines("mbeans");
    }

    private List<String> lines(String what) {
        return http.get("jvm/" + what).text().lines().toList();
    }
}
