// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many clients that one thread reads: it counts what comes and, where that is asked for, how long it was under way. */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BREATH = Duration.ofMillis(1);
    private static final int BUFFER = 1 << 18;

    private final Collection<Client> clients;
    private final Selector selector;
    private final Thread reader;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final AtomicLong received = new AtomicLong();
    private volatile long wanted = Long.MAX_VALUE;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable Note note;
    private volatile boolean closing;

    /** Is told of each text that comes, by the one thread that reads. */
    @FunctionalInterface
    interface Note {
        void text(byte[] bytes, int from, int length);
    }

    private Crowd(Collection<Client> clients, Selector selector) {
        this.clients = clients;
        this.selector = selector;
        this.reader = new Thread(this::readAll, "crowd");
        reader.setDaemon(true);
    }

    /** Begins to read what comes for clients that are open. */
    static Crowd of(Collection<Client> clients) throws IOException {
        Selector selector = Selector.open();
        for (Client client : clients) {
            client.channel().configureBlocking(false);
            client.channel().register(selector, SelectionKey.OP_READ, client);
        }
        Crowd crowd = new Crowd(clients, selector);
        crowd.reader.start();
        return crowd;
    }

    /** How many are in it. */
    int size() {
        return clients.size();
    }

    /** How many texts have come so far. */
    long received() {
        return received.get();
    }

    /** The thread that reads. */
    long readerId() {
        return reader.getId();
    }

    /** Says that all are there, by pongs that nobody asked for: WildFly closes whoever has said nothing for 90 seconds. */
    void alive() throws IOException {
        ByteBuffer pong = Frames.of(Frames.FIN | FrameReader.PONG, new byte[0]);
        for (Client client : clients) {
            client.bytes(pong.duplicate());
        }
    }

    /** With what clients have been closed, and how many; empty: all are open. */
    Map<Integer, Long> closed() {
        return clients.stream()
                .filter(client -> client.code() != 0)
                .collect(Collectors.groupingBy(Client::code, Collectors.counting()));
    }

    /** Who is told of each text from now on; null: nobody. */
    void note(@Nullable Note taken) {
        note = taken;
    }

    /** How many texts the client has got that got most. */
    int most() {
        return clients.stream().mapToInt(Client::count).max().orElse(0);
    }

    /** How many texts the client has got that got fewest. */
    int fewest() {
        return clients.stream().mapToInt(Client::count).min().orElse(0);
    }

    /** Waits until so many texts have come since the beginning. */
    void await(long count) throws IOException {
        waiting = Thread.currentThread();
        wanted = count;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (received.get() < count) {
            if (System.nanoTime() > end) {
                throw new IOException(count - received.get() + " messages did not come; closed: " + closed());
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void readAll() {
        try {
            while (!closing) {
                selector.select(this::read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(SelectionKey key) {
        Client client = (Client) key.attachment();
        buffer.clear();
        int length;
        try {
            length = client.channel().read(buffer);
        } catch (IOException gone) {
            length = -1;
        }
        if (length < 0) {
            client.ended();
            key.cancel();
        } else {
            client.read(buffer.array(), length, this::text);
        }
    }

    private void text(boolean last, byte[] bytes, int from, int length) {
        if (!last) {
            return;
        }
        Note noted = note;
        if (noted != null) {
            noted.text(bytes, from, length);
        }
        if (received.incrementAndGet() == wanted) {
            LockSupport.unpark(waiting);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        selector.wakeup();
        for (Client client : clients) {
            client.close();
        }
        selector.close();
    }
}
