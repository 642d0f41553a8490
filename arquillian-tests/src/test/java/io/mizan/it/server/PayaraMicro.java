// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.it.http.Http;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A Payara Micro with several applications in one JVM, where the adapter starts a JVM for each. */
public final class PayaraMicro implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("servers.home", ""));
    private static final String ADMIN = "admin";

    private final Path wars;
    private final int port;
    private final Process process;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    /** Starts one, and returns when it is ready. */
    public PayaraMicro(WebArchive... applications) throws Exception {
        wars = Files.createTempDirectory(HOME, "wars");
        port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("servers.jvm", "").strip().split("\\s+", -1)));
        command.addAll(List.of("-jar", HOME.resolve("payara-micro.jar").toString(), "--nocluster"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(deployed(Wars.plain(ADMIN, AsadminServlet.class).build()));
        for (WebArchive application : applications) {
            command.addAll(deployed(application));
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread log = new Thread(this::read, "what Payara says");
        log.setDaemon(true);
        log.start();
        if (!becomesReady()) {
            close();
            throw new IllegalStateException("the server does not start; see payara-micro-alone.log");
        }
    }

    private boolean becomesReady() throws InterruptedException, ExecutionException {
        try {
            return ready.get(4, TimeUnit.MINUTES);
        } catch (TimeoutException late) {
            return false;
        }
    }

    private List<String> deployed(WebArchive application) {
        return List.of("--deploy", file(application).toString());
    }

    private Path file(WebArchive application) {
        Path file = wars.resolve(application.getName());
        application.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8);
                var file = new PrintWriter(Files.newBufferedWriter(HOME.resolve("payara-micro-alone.log")), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (line.contains(" ready in ")) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Where an application of this name stands; of none, the one at the server's root. */
    public URI at(String name) {
        return URI.create("http://localhost:" + port + (name.isEmpty() ? "/" : "/" + name + "/"));
    }

    public void deploy(WebArchive application) {
        run("deploy", file(application).toString());
    }

    public void undeploy(String name) {
        run("undeploy", name);
    }

    /** Ends it as the system does where memory is short: nothing in it learns of that. */
    public void kill() {
        process.destroyForcibly();
    }

    private void run(String command, String operand) {
        String end = Http.at(at(ADMIN))
                .get("asadmin?command=" + command + "&operand=" + URLEncoder.encode(operand, UTF_8))
                .text();
        if (!end.equals("SUCCESS")) {
            throw new IllegalStateException(command + " " + operand + ": " + end);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
