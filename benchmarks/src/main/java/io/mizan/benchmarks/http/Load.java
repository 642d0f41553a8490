// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Sends the same requests again and again. As with browsers there are more connections than are busy: a server that finds
 * the next request on a connection before it has put the last one away would be measured at that.
 */
public final class Load {
    private static final int THREADS = 2;
    /** Of each thread */
    private static final int CONNECTIONS = 8;
    /** Of each thread's connections, those that wait for an answer */
    private static final int BUSY = 2;

    private final int port;
    private final Supplier<Duration> cpu;

    /**
     * A load for one server.
     *
     * @param cpu what the server's process has used so far
     */
    public Load(int port, Supplier<Duration> cpu) {
        this.port = port;
        this.cpu = cpu;
    }

    /**
     * What came of one round.
     *
     * @param perSecond how often all the requests were answered in a second
     * @param micros CPU time of the server's process for each time, in microseconds
     */
    public record Sample(double perSecond, double micros) {}

    /** One answer to each of some requests, to look at. */
    public List<Answer> once(List<Request> requests) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            for (Request request : requests) {
                answers.add(checked(connection.exchange(request), request));
            }
        }
        return answers;
    }

    /** Sends all the requests one after the other until the time is over. */
    public Sample run(List<Request> requests, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Duration before = cpu.get();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try {
            Callable<Integer> one = () -> repeat(requests, end);
            double count = 0;
            for (Future<Integer> counted : threads.invokeAll(Collections.nCopies(THREADS, one))) {
                count += (double) counted.get() / requests.size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double micros = cpu.get().minus(before).toNanos() / 1e3;
            return new Sample(count / seconds, micros / count);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the server did not answer as it should", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Sends on the connection that has rested longest while others wait for their answers. */
    private int repeat(List<Request> requests, long end) throws IOException {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new Connection(port));
            }
            int sent = 0;
            int received = 0;
            while (received < sent || System.nanoTime() < end) {
                if (sent - received < BUSY && System.nanoTime() < end) {
                    connections.get(sent % CONNECTIONS).send(requests.get(sent % requests.size()));
                    sent++;
                } else {
                    checked(
                            connections.get(received % CONNECTIONS).receive(),
                            requests.get(received % requests.size()));
                    received++;
                }
            }
            return received;
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static Answer checked(Answer answer, Request request) throws IOException {
        if (answer.status() != request.status()) {
            throw new IOException("status " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
