// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody who answers over HTTP.
 *
 * @param cpu what his processes have used so far
 */
record HttpSide(int port, String target, Supplier<Duration> cpu) implements Side {

    /** What it is asked. */
    Request request() {
        return Request.page(target, "");
    }

    @Override
    public String once() throws IOException {
        return new Load(port, cpu).once(List.of(request())).get(0).text();
    }

    @Override
    public Load.Sample often(Duration time) throws InterruptedException {
        return new Load(port, cpu).run(List.of(request()), time);
    }

    @Override
    public double alone(Duration time) throws IOException {
        Request request = request();
        try (Connection connection = new Connection(port)) {
            return Times.median(time, () -> connection.exchange(request));
        }
    }
}
