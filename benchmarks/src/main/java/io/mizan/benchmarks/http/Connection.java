// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A connection that is kept alive, and made anew where the server ends it. It costs the machine as little as can be, so
 * that the servers get the rest.
 */
public final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private Socket socket;
    private Bytes in;
    private boolean ended;

    /** Connects to this machine. */
    public Connection(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = new Bytes(socket.getInputStream());
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    /** Sends a request and reads its answer to the end. */
    public Answer exchange(Request request) throws IOException {
        send(request);
        return receive(request.hasBodilessAnswer());
    }

    /** Sends a request. */
    public void send(Request request) throws IOException {
        if (ended) {
            socket.close();
            socket = connected(port);
            in = new Bytes(socket.getInputStream());
            ended = false;
        }
        socket.getOutputStream().write(request.bytes());
    }

    /** Reads the answer to the request that was sent last, to its end. */
    public Answer receive() throws IOException {
        return receive(false);
    }

    private Answer receive(boolean bodilessAnswer) throws IOException {
        String status = in.line();
        List<String> fields = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String field = in.line(); !field.isEmpty(); field = in.line()) {
            fields.add(field);
            if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(field.substring(15).strip());
            } else if (field.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                chunked = field.toLowerCase(Locale.ROOT).endsWith("chunked");
            } else if (field.regionMatches(true, 0, "Connection:", 0, 11)) {
                ended = field.toLowerCase(Locale.ROOT).endsWith("close");
            }
        }
        int code = Integer.parseInt(status.substring(9, 12));
        boolean bodiless = bodilessAnswer || code == 304 || code == 204;
        return new Answer(code, fields, bodiless ? new byte[0] : chunked ? chunks() : in.take(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.take(size));
            in.line();
        }
        in.line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(in.line(), 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
