// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Upon servers that answer as nodes do, of which one may be wrong. */
class ShowTest {

    private static final Pattern FIRST_NAME = Pattern.compile("\"first_name\":\"(\\w+)\"");

    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicReference<String> stored = new AtomicReference<>("George");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void play_freshNodes_printsWhoServesWhat() throws Exception {
        show(List.of(node(1, stored), node(2, stored)));

        assertThat(said.toString(UTF_8).lines())
                .anyMatch(line -> line.matches(" +[0-9.]+ s  node 2  rename owner 1: Jorge +200 +owner;owner_id=1"))
                .anyMatch(line -> line.matches(" +[0-9.]+ s  node 1  owner 1 +200  mizan; hit +Jorge Franklin"));
    }

    @Test
    void play_nodeThatKeepsItsAnswer_isToldOf() throws Exception {
        List<Node> nodes = List.of(node(1, stored), node(2, new AtomicReference<>("George")));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> show(nodes))
                .withMessage("STALE: node 2 shows George Franklin, and he is called Georgina Franklin");
    }

    private void show(List<Node> nodes) throws Exception {
        new Show(new PrintStream(said, true, UTF_8)).play(nodes);
    }

    /** One that shows the name that is held there. */
    private Node node(int number, AtomicReference<String> shown) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servers.add(server);
        server.createContext("/petclinic/login", exchange -> {
            exchange.getResponseHeaders().set("Location", "/petclinic/plain/");
            answer(exchange, 302, "");
        });
        server.createContext("/petclinic/api/mizan/call/", exchange -> {
            Matcher name =
                    FIRST_NAME.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            stored.set(name.find() ? name.group(1) : "nobody");
            exchange.getResponseHeaders().set("X-Mizan-Invalidate", "owner;owner_id=1");
            answer(exchange, 200, "{\"result\":null}");
        });
        server.createContext("/petclinic/api/mizan/ctx/owner/", exchange -> {
            exchange.getResponseHeaders().set("Cache-Status", "mizan; hit");
            answer(exchange, 200, "{\"owner_detail\":{\"firstName\":\"" + shown + "\",\"lastName\":\"Franklin\"}}");
        });
        server.start();
        return new Node(
                number, URI.create("http://localhost:" + server.getAddress().getPort() + "/petclinic/"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }
}
