// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A server that runs, until it is closed. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BREATH = Duration.ofSeconds(1);
    /** A server that does nothing uses less CPU than this in a second. */
    private static final Duration NOISE = Duration.ofMillis(50);

    private final Product product;
    private final Path base;
    private final Process process;
    private final int port;
    private final Thread atExit = new Thread(this::end);

    private Server(Product product, Path base, Process process, int port) {
        this.product = product;
        this.base = base;
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a server. It is not ready yet.
     *
     * @param name of the product
     * @param servers where the build has put the servers
     * @param wars what is deployed from the beginning
     */
    public static Server start(String name, Path servers, List<Path> wars) throws IOException {
        return start(name, servers, wars, Map.of());
    }

    /**
     * Starts a server. It is not ready yet.
     *
     * @param name of the product
     * @param servers where the build has put the servers
     * @param wars what is deployed from the beginning
     * @param environment variables of the process
     */
    public static Server start(String name, Path servers, List<Path> wars, Map<String, String> environment)
            throws IOException {
        Product product = Product.of(name, servers);
        Files.createDirectories(servers.resolve("runs"));
        Path base = Files.createTempDirectory(servers.resolve("runs"), name);
        Ports ports = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(product.command(base, ports, wars));
        builder.environment().putAll(product.environment(base));
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile())
                .start();
        return new Server(product, base, process, ports.http());
    }

    /** Where it writes all that it writes. */
    public Path folder() {
        return base;
    }

    /** Its port for HTTP. */
    public int port() {
        return port;
    }

    /** Whether a product deploys WARs while it runs. */
    public static boolean deploysLater(String name, Path servers) {
        return Product.of(name, servers).deployments(servers).isPresent();
    }

    /** Hands a WAR over. It is not deployed yet. */
    public void deploy(Path war) throws IOException {
        Path folder = product.deployments(base).orElseThrow();
        Path copy = Files.copy(war, base.resolve(war.getFileName()));
        Files.move(copy, folder.resolve(war.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes a WAR back. It may go on answering for a moment. */
    public void undeploy(String war) throws IOException {
        Files.delete(product.deployments(base).orElseThrow().resolve(war));
    }

    /** Has its garbage collected now, classes that nobody uses any more among it. */
    public void collectGarbage() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process done = new ProcessBuilder(jcmd, String.valueOf(jvm().pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (done.onExit().join().exitValue() != 0) {
            throw new IOException("the server's garbage can't be collected; see " + base);
        }
    }

    /** The number of its JVM's process. */
    public long pid() throws IOException {
        return jvm().pid();
    }

    /** A product's command may be a script that starts Java. */
    private ProcessHandle jvm() throws IOException {
        return processes()
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IOException("the server has ended; see " + base));
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** The CPU time that it has used so far: all its processes. */
    public Duration cpu() {
        return processes()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Waits until an address is answered with 200. */
    public void awaitReady(String target) throws IOException {
        await(target, status -> status == 200);
    }

    /** Waits until anything at all is answered. */
    public void awaitRunning() throws IOException {
        await("/", status -> status > 0);
    }

    /** Waits until an address is no longer answered with 200. */
    public void awaitGone(String target) throws IOException {
        await(target, status -> status > 0 && status != 200);
    }

    private void await(String target, IntPredicate expected) throws IOException {
        Request request = Request.get(target, "Connection: close\r\n");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.test(status(request))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the server does not answer " + target + "; see " + base);
            }
            LockSupport.parkNanos(BREATH.toNanos() / 4);
        }
    }

    /** The status of one request; 0: no answer. */
    public int status(Request request) {
        try (Connection connection = new Connection(port)) {
            return connection.exchange(request).status();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Waits until it has nothing left to do, for two breaths: what compilers and collectors do afterwards counts too. */
    public void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 2 && System.nanoTime() < end) {
            Duration before = cpu();
            LockSupport.parkNanos(BREATH.toNanos());
            quiet = cpu().minus(before).compareTo(NOISE) < 0 ? quiet + 1 : 0;
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void end() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(p -> {
                    p.destroyForcibly();
                    p.onExit().join();
                });
    }
}
