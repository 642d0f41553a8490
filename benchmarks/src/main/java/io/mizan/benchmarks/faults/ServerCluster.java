// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.app.Items;
import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.faults.node.Truth;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Three servers with the application, and a database that is their witness, each a process, until it is closed. */
final class ServerCluster implements AutoCloseable {
    private static final String NAME = "items";
    /** Of the protocol */
    static final String ROOT = "/" + NAME + "/api/mizan/";

    private static final int NODES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BREATH = Duration.ofMillis(50);
    /** Payara knows no name below {@code java:app} yet when the cache starts with the application. */
    private static final String SOURCE = "java:global/jdbc/items";

    private static final String USER = "SERVERS";
    /** The provider is the server's own: EclipseLink on Payara, Hibernate on WildFly. */
    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="items" transaction-type="JTA">
                <jta-data-source>SOURCE</jta-data-source>
                <shared-cache-mode>NONE</shared-cache-mode>
              </persistence-unit>
            </persistence>
            """;

    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <data-source>
                <name>SOURCE</name>
                <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                <url>ADDRESS</url>
                <user>LOGIN</user>
                <password>SECRET</password>
                <max-pool-size>64</max-pool-size>
              </data-source>
            </web-app>
            """;

    private final Child truth;
    private final List<ServerPlace> places = new ArrayList<>();

    private ServerCluster(Child truth) {
        this.truth = truth;
    }

    /**
     * Starts them and waits until each serves from its memory.
     *
     * @param build where the servers and the library's jars are
     */
    static ServerCluster start(String product, Path build, Duration lease)
            throws IOException, InterruptedException, SQLException {
        Child truth = Child.start(Truth.class, build.resolve("faults/truth.log"), List.of());
        ServerCluster cluster = new ServerCluster(truth);
        try {
            Path war = war(build, truth.address(), login(truth.address()));
            Map<String, String> settings = settings(lease);
            List<Integer> ports = Cluster.free(NODES);
            settings.put(
                    "MIZAN_CACHE_JGROUPS",
                    ports.stream().map(p -> "127.0.0.1[" + p + "]").collect(Collectors.joining(",", "tcpping:", "")));
            for (int port : ports) {
                settings.put("MIZAN_CACHE_PORT", String.valueOf(port));
                ServerPlace place = new ServerPlace(product, build.resolve("servers"), war, settings);
                cluster.places.add(place);
                place.start();
            }
            cluster.awaitServing();
            return cluster;
        } catch (IOException | SQLException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** Makes a user of the database for the servers: one of them takes none without a password. */
    private static String login(String url) throws SQLException {
        String password = secret();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER " + USER + " PASSWORD '" + password + "' ADMIN");
        }
        return password;
    }

    private static String secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static Path war(Path build, String url, String password) throws IOException {
        String web = WEB.replace("SOURCE", SOURCE)
                .replace("ADDRESS", url)
                .replace("LOGIN", USER)
                .replace("SECRET", password);
        Map<String, String> resources =
                Map.of("META-INF/persistence.xml", PERSISTENCE.replace("SOURCE", SOURCE), "WEB-INF/web.xml", web);
        return new Wars(build.resolve("wars"), build.resolve("faults-libs"))
                .of(NAME + ".war", Items.class.getPackage(), resources);
    }

    private static Map<String, String> settings(Duration lease) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MIZAN_APPLICATION", NAME);
        settings.put("MIZAN_SECRET", "base64:" + secret());
        settings.put("MIZAN_HTTP_CACHE_STATUS", "true");
        settings.put("MIZAN_CACHE_MODE", "cluster");
        settings.put("MIZAN_CACHE_WITNESS", SOURCE);
        settings.put("MIZAN_CACHE_BIND", "127.0.0.1");
        settings.put("MIZAN_CACHE_LEASE", lease.toString());
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true");
        return settings;
    }

    List<ServerPlace> places() {
        return places;
    }

    /** Ends one without a word, and starts another in its place. */
    void replace(int place) throws IOException {
        places.get(place).close();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        places.get(place).start();
        awaitServing();
    }

    /** Waits until each node answers from its memory and commits changes. */
    void awaitServing() throws IOException {
        for (ServerPlace place : places) {
            place.awaitReady("/" + NAME + "/" + Wars.READY);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (ServerPlace place : places) {
            while (!serves(place)) {
                if (System.nanoTime() > end) {
                    throw new IOException("a server does not serve from its memory");
                }
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private static boolean serves(ServerPlace place) throws IOException {
        try (Link link = place.link()) {
            return link.ask(Ask.CHANGE, 0).kind() != Link.Kind.FAILED
                    && link.ask(Ask.READ, 1).kind() != Link.Kind.BYPASS
                    && link.ask(Ask.READ, 1).kind() == Link.Kind.HIT;
        }
    }

    @Override
    public void close() {
        places.forEach(ServerPlace::close);
        truth.close();
    }
}
