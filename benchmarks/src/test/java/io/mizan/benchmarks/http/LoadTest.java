// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final byte[] BODY = "{\"id\":5}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger count = new AtomicInteger();
    private HttpServer server;
    private Load load;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fixed", exchange -> answer(exchange, BODY.length));
        server.createContext("/chunked", exchange -> answer(exchange, 0));
        server.createContext("/last", this::answerLast);
        server.createContext("/head", exchange -> {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(BODY.length));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        load = new Load(server.getAddress().getPort(), () -> Duration.ZERO);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int length) throws IOException {
        count.incrementAndGet();
        exchange.getResponseHeaders().set("ETag", "\"a\"");
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(BODY);
        exchange.close();
    }

    /** As servers do that take so many requests on one connection and no more. */
    private void answerLast(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        answer(exchange, BODY.length);
    }

    @Test
    void once_reads_bodies_of_a_length_and_in_chunks_on_one_connection() throws IOException {
        List<Answer> answers = load.once(List.of(Request.get("/fixed", ""), Request.get("/chunked", "")));

        assertThat(answers).extracting(Answer::text).containsExactly("{\"id\":5}", "{\"id\":5}");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.field("etag")).isEqualTo("\"a\""));
    }

    @Test
    void once_connects_anew_where_the_server_ends_a_connection() throws IOException {
        List<Answer> answers = load.once(List.of(Request.get("/last", ""), Request.get("/fixed", "")));

        assertThat(answers).extracting(Answer::text).containsExactly("{\"id\":5}", "{\"id\":5}");
    }

    @Test
    void exchange_afterAHead_findsTheNextAnswerWhereItBegins() throws IOException {
        try (Connection connection = new Connection(server.getAddress().getPort())) {
            Answer head = connection.exchange(Request.head("/head", ""));
            Answer next = connection.exchange(Request.get("/fixed", ""));

            assertThat(head.field("Content-Length")).isEqualTo("8");
            assertThat(head.text()).isEmpty();
            assertThat(next.text()).isEqualTo("{\"id\":5}");
        }
    }

    @Test
    void run_counts_how_often_all_requests_were_answered() throws InterruptedException {
        List<Request> both = List.of(Request.get("/fixed", ""), Request.get("/chunked", ""));

        Load.Sample sample = load.run(both, Duration.ofMillis(200));

        assertThat(sample.perSecond() * 2).isPositive().isLessThanOrEqualTo(count.get() / 0.2);
    }

    @Test
    void run_ends_at_an_answer_of_another_status() {
        List<Request> missing = List.of(Request.get("/missing", ""));

        assertThatThrownBy(() -> load.run(missing, Duration.ofMillis(200)))
                .hasRootCauseMessage("status 404: <h1>404 Not Found</h1>No context found for request");
    }
}
