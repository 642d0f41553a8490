// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A WebSocket whose every frame is the test's. A server that hangs is an exception. */
public final class RawSocket implements AutoCloseable {
    public static final int FIN = 0x80;
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;
    private static final int PATIENCE = 15_000;

    private final Socket socket;
    private final DataInputStream in;
    private String answer = "";

    /** A frame that came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Frame(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, UTF_8);
        }

        /** The code in a close frame; 1005 where there is none. */
        public int code() {
            return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
        }
    }

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Opens a socket that reads into a buffer of so many bytes. */
    public static RawSocket open(URI base, int buffer, String... lines) throws IOException {
        RawSocket raw = begin(base, buffer, lines);
        raw.socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        raw.answer = raw.head();
        if (!raw.answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("refused: " + raw.answer);
        }
        return raw;
    }

    /** Sends all of a handshake but its end. */
    public static RawSocket begin(URI base, int buffer, String... lines) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setReceiveBufferSize(buffer);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.setSoTimeout(PATIENCE);
        StringBuilder head = new StringBuilder("GET " + base.getPath() + "api/mizan/ws HTTP/1.1\r\n");
        head.append("Host: ").append(base.getAuthority()).append("\r\n");
        handshake().forEach(line -> head.append(line).append("\r\n"));
        for (String line : lines) {
            head.append(line).append("\r\n");
        }
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new RawSocket(socket);
    }

    /** The head of the answer to the handshake. */
    public String answer() {
        return answer;
    }

    /** The lines of a handshake. */
    public static List<String> handshake() {
        return List.of(
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: mizan.v1");
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /** Sends a masked frame. */
    public RawSocket frame(int first, byte[] payload) throws IOException {
        return bytes(masked(first, payload));
    }

    /** Sends a masked frame byte by byte. */
    public RawSocket chopped(int first, byte[] payload) throws IOException {
        for (byte one : masked(first, payload)) {
            bytes(new byte[] {one});
        }
        return this;
    }

    /** Sends a frame that is not masked, as no client may. */
    public RawSocket unmasked(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        length(frame, payload.length, 0);
        frame.writeBytes(payload);
        return bytes(frame.toByteArray());
    }

    private static byte[] masked(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        length(frame, payload.length, 0x80);
        frame.writeBytes(new byte[] {1, 2, 3, 4});
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ (i % 4 + 1));
        }
        return frame.toByteArray();
    }

    public RawSocket frame(int first, String payload) throws IOException {
        return frame(first, payload.getBytes(UTF_8));
    }

    private static void length(ByteArrayOutputStream frame, int length, int mask) {
        if (length < 126) {
            frame.write(mask | length);
        } else if (length < 1 << 16) {
            frame.write(mask | 126);
            frame.write(length >> 8);
            frame.write(length);
        } else {
            frame.write(mask | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write(shift >= 32 ? 0 : length >> shift);
            }
        }
    }

    /** Sends any bytes. */
    public RawSocket bytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says that nothing more will be sent. */
    public RawSocket halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next frame. */
    public Frame next() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Frame(first & 0xf, payload);
    }

    /** The code of the close frame that comes at some time, pings before it answered; 1006 where the connection ends without one. */
    public int closed() throws IOException {
        try {
            Frame frame = next();
            while (frame.opcode() != CLOSE) {
                if (frame.opcode() == PING) {
                    frame(FIN | PONG, frame.payload());
                }
                frame = next();
            }
            return frame.code();
        } catch (EOFException | SocketException ended) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
