// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.http.Load;
import java.io.IOException;
import java.time.Duration;

/** A worker with nothing between, which is given the same data as a page has. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
record WorkerSide(BareWorker worker, Framework framework, String url, byte[] data) implements Side {
    /** As many as a load over HTTP has. */
    private static final int IN_HAND = 4;

    /** Asks for the page. */
    void ask() throws IOException {
        worker.ask(framework, url, data);
    }

    @Override
    public String once() throws IOException {
        ask();
        worker.await();
        return worker.html();
    }

    @Override
    public Load.Sample often(Duration time) throws IOException {
        Duration before = worker.cpu();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        int asked = 0;
        int count = 0;
        while (count < asked || System.nanoTime() < end) {
            if (asked - count < IN_HAND && System.nanoTime() < end) {
                ask();
                asked++;
            } else {
                worker.await();
                count++;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load.Sample(count / seconds, worker.cpu().minus(before).toNanos() / 1e3 / count);
    }

    @Override
    public double alone(Duration time) throws IOException {
        return Times.median(time, this::once);
    }
}
