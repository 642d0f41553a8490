// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The least that a page can cost: each time the server answers with the page's bytes, which it has, and a worker renders the
 * page, and neither knows of the other.
 */
record FloorSide(HttpSide plain, WorkerSide worker) implements Side {
    /** As many as a load over HTTP has. */
    private static final int IN_HAND = 4;

    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_SECONDS = 30;

    @Override
    public String once() throws IOException {
        plain.once();
        return worker.once();
    }

    @Override
    public double alone(Duration time) throws IOException {
        Request request = plain.request();
        try (Connection connection = new Connection(plain.port())) {
            return Times.median(time, () -> {
                connection.exchange(request);
                return worker.once();
            });
        }
    }

    @Override
    public Load.Sample often(Duration time) throws IOException, InterruptedException {
        Duration before = cpu();
        long start = System.nanoTime();
        int count = rendered(start + time.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load.Sample(count / seconds, cpu().minus(before).toNanos() / 1e3 / count);
    }

    private Duration cpu() {
        return plain.cpu().get().plus(worker.worker().cpu());
    }

    /** One thread waits for the server's answers, another for the worker's. */
    private int rendered(long end) throws IOException, InterruptedException {
        Semaphore places = new Semaphore(IN_HAND);
        Semaphore asked = new Semaphore(0);
        Thread awaits = new Thread(() -> await(asked, places));
        Deque<Connection> resting = new ArrayDeque<>();
        Deque<Connection> busy = new ArrayDeque<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                resting.add(new Connection(plain.port()));
            }
            awaits.start();
            int count = 0;
            while (!busy.isEmpty() || System.nanoTime() < end) {
                while (System.nanoTime() < end && takes(places, busy.isEmpty())) {
                    Connection connection = resting.remove();
                    connection.send(plain.request());
                    busy.add(connection);
                }
                if (!busy.isEmpty()) {
                    busy.peek().receive();
                    resting.add(busy.remove());
                    worker.ask();
                    asked.release();
                    count++;
                }
            }
            if (!places.tryAcquire(IN_HAND, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the worker did not answer");
            }
            return count;
        } finally {
            awaits.interrupt();
            close(resting);
            close(busy);
        }
    }

    private static boolean takes(Semaphore places, boolean waits) throws InterruptedException {
        return waits ? places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS) : places.tryAcquire();
    }

    private void await(Semaphore asked, Semaphore places) {
        try {
            while (true) {
                asked.acquire();
                worker.worker().await();
                places.release();
            }
        } catch (InterruptedException | IOException over) {
            // who waits for places sees it
        }
    }

    private static void close(Deque<Connection> connections) throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
