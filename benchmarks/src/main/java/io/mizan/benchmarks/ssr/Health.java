// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * How the renderer of a server is.
 *
 * @param ready workers that can render
 * @param starts workers that were started so far
 * @param fallbacks pages that were left to browsers so far
 * @param heap of the server, in bytes
 * @param threads of the server
 */
public record Health(long ready, long starts, long fallbacks, long heap, long threads) {

    /** As it is now. */
    public static Health of(int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            Answer answer = connection.exchange(Request.page("/ssr/pages/condition", ""));
            if (answer.status() != 200) {
                throw new IOException("no condition: " + answer.status() + " " + answer.text());
            }
            long[] n = Stream.of(answer.text().split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Health(n[0], n[1], n[2], n[3], n[4]);
        }
    }
}
