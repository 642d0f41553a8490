// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A WebSocket of the load. It costs the machine as little as can be; what does not come within a while is an error. */
final class Client implements AutoCloseable {
    /** Ended without a word */
    static final int NO_CODE = 1006;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OWN_BUFFER = 1 << 14;

    private final SocketChannel channel;
    private final FrameReader frames = new FrameReader();
    private final Deque<String> texts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicInteger count = new AtomicInteger();
    private volatile int code;

    private Client(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects to this machine, and says nothing. */
    static Client connected(int port, int receiveBuffer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        if (receiveBuffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
        }
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.socket().setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return new Client(channel);
    }

    /** Shakes hands. */
    static Client open(int port, Handshake handshake, int receiveBuffer) throws IOException {
        Client client = connected(port, receiveBuffer);
        String answer = client.shake(handshake);
        if (!answer.startsWith("HTTP/1.1 101")) {
            client.close();
            throw new IOException("refused: " + answer);
        }
        return client;
    }

    /** Asks for the upgrade: the head of the answer. */
    String shake(Handshake handshake) throws IOException {
        bytes(ByteBuffer.wrap(handshake.head().getBytes(ISO_8859_1)));
        InputStream in = channel.socket().getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("it ended in the handshake: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    SocketChannel channel() {
        return channel;
    }

    /** What it was closed with; 0: it is open. */
    int code() {
        return code;
    }

    /** How many texts have come. */
    int count() {
        return count.get();
    }

    /** Sends a text. */
    void send(String message) throws IOException {
        bytes(Frames.of(Frames.FIN | FrameReader.TEXT, message.getBytes(UTF_8)));
    }

    /** Sends any bytes. */
    void bytes(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Waits for the next text. */
    String next() throws IOException {
        while (texts.isEmpty()) {
            if (code != 0) {
                throw new EOFException("closed with " + code);
            }
            await();
        }
        return texts.remove();
    }

    /** Waits until it is closed: with what. */
    int closed() throws IOException {
        while (code == 0) {
            try {
                await();
            } catch (EOFException | SocketException ended) {
                code = NO_CODE;
            }
        }
        return code;
    }

    private void await() throws IOException {
        byte[] bytes = new byte[OWN_BUFFER];
        int length = channel.socket().getInputStream().read(bytes);
        if (length < 0) {
            throw new EOFException("it ended");
        }
        read(bytes, length, (last, all, from, size) -> {
            text.append(new String(all, from, size, UTF_8));
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
        });
    }

    /** Is given what the texts are made of. */
    @FunctionalInterface
    interface Texts {
        void take(boolean last, byte[] bytes, int from, int length);
    }

    /** So many bytes have come. Pings are answered. */
    void read(byte[] bytes, int length, Texts taker) {
        frames.read(bytes, length, (opcode, last, all, from, size) -> {
            switch (opcode) {
                case FrameReader.TEXT, FrameReader.CONTINUATION -> {
                    count.addAndGet(last ? 1 : 0);
                    taker.take(last, all, from, size);
                }
                case FrameReader.PING -> answer(all, from, size);
                case FrameReader.CLOSE -> code = size < 2 ? NO_CODE : code(all, from);
                default -> {}
            }
        });
    }

    private static int code(byte[] all, int from) {
        return ((all[from] & 0xff) << Byte.SIZE) | (all[from + 1] & 0xff);
    }

    private void answer(byte[] all, int from, int size) {
        byte[] payload = Arrays.copyOfRange(all, from, from + size);
        try {
            bytes(Frames.of(Frames.FIN | FrameReader.PONG, payload));
        } catch (IOException gone) {
            ended();
        }
    }

    /** It has ended without a word, unless there was one. */
    void ended() {
        code = code == 0 ? NO_CODE : code;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
