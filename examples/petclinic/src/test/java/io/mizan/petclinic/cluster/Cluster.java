// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import static java.util.Objects.requireNonNull;

import io.mizan.petclinic.Server;
import io.mizan.petclinic.ServerKind;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The petclinic on three servers of this machine, as one cluster. */
final class Cluster implements AutoCloseable {

    /** Of {@code mizan.cache.port}. */
    private static final int HIGHEST_PORT = 65_000;

    private static final int TAIL = 15;

    private final ServerKind kind;
    private final PrintStream out;
    private final Path folder;
    private final Database database;
    private final Map<String, String> settings;
    private final SortedMap<Integer, Server> alive = new ConcurrentSkipListMap<>();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
    private final Thread atExit = new Thread(this::end, "ends the cluster");
    private volatile boolean closing;

    /** Prepares one of no nodes, with an empty database and a secret of its own. */
    Cluster(ServerKind kind, PrintStream out) throws Exception {
        this.kind = kind;
        this.out = out;
        Path target = Path.of(System.getProperty("petclinic.war")).resolveSibling("cluster");
        folder = Files.createTempDirectory(Files.createDirectories(target), kind.id());
        database = new Database();
        settings = Map.of(
                // Three of them start on one machine.
                "JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "MIZAN_APPLICATION", "petclinic",
                "MIZAN_SECRET", Database.secret(),
                "MIZAN_CACHE_MODE", "cluster",
                "MIZAN_CACHE_JGROUPS", "loopback",
                "MIZAN_CACHE_PORT", String.valueOf(Math.min(Server.freePort(), HIGHEST_PORT)),
                "MIZAN_CACHE_WITNESS", "java:comp/DefaultDataSource",
                "MIZAN_SSR_WORKERS", "1",
                "MIZAN_HTTP_CACHE_STATUS", "true");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a node on each port: the first one makes the tables and fills them, the others find them. */
    void start(List<Integer> ports) throws Exception {
        for (int port : ports) {
            requireFree(port);
        }
        Path war = Path.of(System.getProperty("petclinic.war"));
        out.println("Starting the nodes; the first one makes the tables …");
        launch(1, ports.get(0), war);
        awaitReady(1);
        for (int number = 2; number <= ports.size(); number++) {
            launch(number, ports.get(number - 1), war);
        }
        for (int number = 2; number <= ports.size(); number++) {
            awaitReady(number);
        }
    }

    private void launch(int number, int port, Path war) throws IOException {
        Path place = folder.resolve("node" + number);
        ProcessBuilder builder = new NodeFiles(place, port, war, database).prepare(kind);
        builder.environment().putAll(settings);
        Server server = Server.launch(kind, builder, port, log(number));
        alive.put(number, server);
        CompletableFuture<?> unused = server.onExit().thenRun(() -> ended.add(number));
    }

    private void awaitReady(int number) throws Exception {
        try {
            server(number).awaitReady();
        } catch (Exception e) {
            List<String> said = Files.readAllLines(log(number));
            String last =
                    String.join(System.lineSeparator(), said.subList(Math.max(0, said.size() - TAIL), said.size()));
            throw new IllegalStateException("node %d did not start:%n%s".formatted(number, last), e);
        }
    }

    private Server server(int number) {
        return requireNonNull(alive.get(number));
    }

    private Path log(int number) {
        return folder.resolve("node" + number + ".log");
    }

    /** The nodes that are there. */
    List<Node> nodes() {
        return alive.entrySet().stream()
                .map(each -> new Node(each.getKey(), each.getValue().root()))
                .toList();
    }

    /** What the library has logged on each node, for whoever looks for what went wrong. */
    String told() {
        return nodes().stream()
                .flatMap(node -> linesOf(node.number()).filter(line -> line.contains("io.mizan.")))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Stream<String> linesOf(int number) {
        try {
            return Files.readAllLines(log(number)).stream().map(line -> "node " + number + ": " + line);
        } catch (IOException e) {
            return Stream.of("node " + number + ": " + e);
        }
    }

    /** The process of a node. */
    long pid(Node node) {
        return server(node.number()).pid();
    }

    /** Kills a node, as {@code kill -9} does. */
    void kill(Node node) {
        server(node.number()).kill();
    }

    /** Waits until another node has ended, and says which one it was. */
    int awaitEnd() throws InterruptedException {
        int number = ended.take();
        requireNonNull(alive.remove(number)).close();
        return number;
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // That is what has ended it.
        }
    }

    /** Ends all nodes at once, and then the database, and leaves no file behind. */
    private synchronized void end() {
        if (closing) {
            return;
        }
        closing = true;
        alive.values().parallelStream().forEach(Server::close);
        try {
            database.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (Exception e) {
            out.println("cluster: " + folder + " is left behind: " + e);
        }
    }

    private static void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (BindException e) {
            throw new IllegalStateException("port " + port + " is taken; without --ports free ones are found", e);
        }
    }
}
