// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;

/** Asks a server for the same again and again. */
final class Bell implements AutoCloseable {
    private final Connection connection;
    private final Request request;
    private volatile long rung;

    /** For one address. */
    Bell(int port, String target) throws IOException {
        this.connection = new Connection(port);
        this.request = Request.get(target, "");
    }

    /** Once: the answer's text. */
    String ring() throws IOException {
        rung = System.nanoTime();
        Answer answer = connection.exchange(request);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status() + ": " + answer.text());
        }
        return answer.text();
    }

    /** When it was rung last. */
    long rung() {
        return rung;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
