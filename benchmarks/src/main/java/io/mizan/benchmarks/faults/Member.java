// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import io.mizan.benchmarks.faults.node.Node;
import io.mizan.benchmarks.faults.node.NodeSettings;
import io.mizan.benchmarks.faults.node.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place in the cluster, with the process that is there now. */
final class Member implements Place, AutoCloseable {
    private final Path log;
    private volatile @Nullable Child child;

    Member(Path log) {
        this.log = log;
    }

    /** Starts a process in this place. */
    void start(NodeSettings settings) throws IOException, InterruptedException {
        child = Child.start(Node.class, log, settings.arguments());
    }

    @Override
    public Link link() throws IOException {
        Child now = child;
        if (now == null) {
            throw new IOException("nobody is here");
        }
        return new SocketLink(Integer.parseInt(now.address()));
    }

    private Child present() {
        Child now = child;
        if (now == null) {
            throw new IllegalStateException("nobody is here; see " + log);
        }
        return now;
    }

    /** Asks for one thing on a connection of its own. */
    Link.Reply ask(Ask ask, int item) throws IOException {
        try (Link link = link()) {
            return link.ask(ask, item);
        }
    }

    /** Ends the process without a word. */
    void kill() {
        Child now = present();
        child = null;
        now.close();
    }

    /** Has the process die between a commit and what would follow it. */
    void crash() throws IOException, InterruptedException {
        Child now = present();
        try (Link link = link()) {
            child = null;
            link.ask(Ask.CHANGE_AND_DIE, Truth.UNTOUCHED);
            throw new IllegalStateException("it has answered; see " + log);
        } catch (IOException died) {
            now.awaitEnd();
        }
    }

    /** Shuts the process down. */
    void leave() throws IOException, InterruptedException {
        Child now = present();
        try (Link link = link()) {
            child = null;
            link.ask(Ask.LEAVE, 0);
        } catch (IOException left) {
            now.awaitEnd();
        }
    }

    /** Stops the process, and has it go on after a time. */
    void pause(Duration time) throws IOException, InterruptedException {
        present().pause(time);
    }

    @Override
    public void close() {
        Child now = child;
        if (now != null) {
            child = null;
            now.close();
        }
    }
}
