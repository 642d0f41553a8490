// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteContractTest {

    private static final String KDL = "/- kdl-version 2\ncontract version=1\ncall \"rename\" group=\"Owners\"\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);

    RemoteContractTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, KDL));
        server.createContext("/page", exchange -> answer(exchange, 200, "<!doctype html><p>Welcome</p>"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            answer(exchange, 302, "");
        });
        server.createContext("/broken", exchange -> answer(exchange, 500, KDL));
        server.createContext("/endless", RemoteContractTest::withoutEnd);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('/');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Until the other side has had enough. */
    private static void withoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[1 << 16];
        try (exchange) {
            while (true) {
                exchange.getResponseBody().write(part);
            }
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Test
    void contract_isReadFromItsAddress() throws IOException {
        assertThat(new RemoteContract(address("/good")).read().contract().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.name()).isEqualTo("rename"));
    }

    @ParameterizedTest
    @CsvSource({
        "/none, there is nothing (404); a server gives its contract out",
        "/moved, redirects to /good; give that address if you mean it",
        "/broken, answers 500 and no contract",
        "/page, is no contract that can be read",
    })
    void whatIsNoContract_isSaidWithItsAddress(String path, String message) {
        assertThatThrownBy(() -> new RemoteContract(address(path)).read())
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining(address(path).toString())
                .hasMessageContaining(message);
    }

    @Test
    void answerWithoutEnd_isNotReadOn() {
        assertThatThrownBy(() -> new RemoteContract(address("/endless")).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is longer than 16777216 bytes");
    }

    @Test
    void answerThatStalls_isGivenUp() {
        assertThatThrownBy(() -> new RemoteContract(address("/slow"), Duration.ofSeconds(1)).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has not answered within 1 s");
    }

    @Test
    void noServer_isSaid() {
        URI address = address("/good");
        server.stop(0);

        assertThatThrownBy(() -> new RemoteContract(address).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address + " can't be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost/mizan.kdl", "file:///mizan.kdl", "jar:http://localhost/x.jar!/mizan.kdl"})
    void otherSchemes_areRefused(String address) {
        assertThatThrownBy(() -> new RemoteContract(URI.create(address)).read())
                .isInstanceOf(Ungenerable.class)
                .hasMessageContaining("only addresses of http and https are read");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/x, true",
        "HTTPS://localhost, true",
        "target/classes, false",
        "C:\\x, false",
        "a.kdl, false"
    })
    void address_isToldFromAPath(String text, boolean address) {
        assertThat(RemoteContract.isAddress(text)).isEqualTo(address);
    }
}
