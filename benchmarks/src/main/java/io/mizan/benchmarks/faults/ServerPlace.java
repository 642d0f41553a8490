// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a cluster of servers, with the process that is there now. */
final class ServerPlace implements Place, AutoCloseable {
    private final String product;
    private final Path servers;
    private final Path war;
    private final Map<String, String> settings;
    private volatile @Nullable Server server;

    /**
     * A place where nobody is yet.
     *
     * @param settings as variables of the environment
     */
    ServerPlace(String product, Path servers, Path war, Map<String, String> settings) {
        this.product = product;
        this.servers = servers;
        this.war = war;
        this.settings = Map.copyOf(settings);
    }

    /** Starts a server in this place. It is not ready yet. */
    void start() throws IOException {
        server = Server.start(product, servers, List.of(war), settings);
    }

    /** Waits until it answers. */
    void awaitReady(String target) throws IOException {
        present().awaitReady(target);
    }

    private Server present() throws IOException {
        Server now = server;
        if (now == null) {
            throw new IOException("nobody is here");
        }
        return now;
    }

    @Override
    public Link link() throws IOException {
        return new HttpLink(present().port(), ServerCluster.ROOT);
    }

    /** Stops the server's process, and has it go on after a time. */
    void pause(Duration time) throws IOException, InterruptedException {
        Pause.of(present().pid(), time);
    }

    /** Ends the server's process without a word. */
    @Override
    public void close() {
        Server now = server;
        if (now != null) {
            server = null;
            now.close();
        }
    }
}
