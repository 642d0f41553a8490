// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A node, as a process: answers what a controller asks for, each connection in a thread of its own. */
public final class Node {
    /** So long a node that leaves still answers what was under way. */
    private static final Duration LATE = Duration.ofMillis(500);

    private final Origin origin;
    private final Items items;

    private Node(Origin origin, Items items) {
        this.origin = origin;
        this.items = items;
    }

    /** Serves until it is told to leave, or the process that has started this one ends. */
    public static void main(String... args) throws Exception {
        NodeSettings settings = NodeSettings.of(args);
        Transactions transactions = new Transactions(settings.truth());
        Origin origin = settings.design().of(Real.start(settings, transactions));
        Node node = new Node(origin, new Items(origin, transactions, settings.name()));
        ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "connection");
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(() -> node.accept(server, threads));
        Lifeline.announce(String.valueOf(server.getLocalPort()));
        Lifeline.hold();
    }

    private void accept(ServerSocket server, ExecutorService threads) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException ended) {
                System.err.println("no more connections: " + ended);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            while (true) {
                answer(Ask.valueOf(in.readUTF()), in.readInt(), out);
                out.flush();
            }
        } catch (EOFException closed) {
            // It has asked for all that it wanted.
        } catch (IOException gone) {
            System.err.println("a connection has ended: " + gone);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // into the node's log
    private void answer(Ask ask, int item, DataOutputStream out) throws IOException {
        long version;
        boolean bypassed = false;
        boolean hit = false;
        try {
            if (ask == Ask.READ) {
                ContextCache.Answer answer = items.read(item);
                version = ByteBuffer.wrap(answer.body().bytes()).getLong();
                bypassed = answer.source() == ContextCache.Source.BYPASS;
                hit = answer.source() == ContextCache.Source.HIT;
            } else {
                version = act(ask, item);
            }
        } catch (Exception failed) {
            failed.printStackTrace();
            out.write('!');
            out.writeLong(0);
            return;
        }
        out.write(bypassed ? 'b' : hit ? 'h' : 'r');
        out.writeLong(version);
    }

    private long act(Ask ask, int item) throws Exception {
        switch (ask) {
            case CUT, HEAL -> origin.cut(ask == Ask.CUT);
            case SIZE -> {
                return origin.size();
            }
            case LEAVE -> {
                origin.close();
                LockSupport.parkNanos(LATE.toNanos());
                Runtime.getRuntime().halt(0);
            }
            default -> {
                return items.change(item, ask);
            }
        }
        return 0;
    }
}
