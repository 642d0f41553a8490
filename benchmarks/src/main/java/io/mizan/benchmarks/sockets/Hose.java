// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Answers handshakes, and writes ready frames and nothing else: no server is faster, so it shows what the load can read. */
final class Hose implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> sockets = new ArrayList<>();
    private final byte[] frame;

    /** Writes frames with this text, of less than 64 KiB, the time at its end. */
    Hose(String text) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        byte[] payload = text.getBytes(UTF_8);
        this.frame = new byte[4 + payload.length];
        frame[0] = (byte) (Frames.FIN | FrameReader.TEXT);
        frame[1] = 126;
        frame[2] = (byte) (payload.length >> Byte.SIZE);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 4, payload.length);
    }

    /** So many clients that it writes to. */
    List<Client> clients(int count) throws IOException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<Client> opened = CompletableFuture.supplyAsync(this::opened);
            accept();
            clients.add(opened.join());
        }
        return clients;
    }

    private Client opened() {
        try {
            return Client.open(listener.getLocalPort(), new Handshake("/", List.of()), 0);
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }

    private void accept() throws IOException {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        InputStream in = socket.getInputStream();
        for (int ends = 0; ends < 4; ) {
            int next = in.read();
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        socket.getOutputStream().write("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(UTF_8));
    }

    /** Writes a frame to each. */
    void write() throws IOException {
        for (Socket socket : sockets) {
            OutputStream out = socket.getOutputStream();
            out.write(frame);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
