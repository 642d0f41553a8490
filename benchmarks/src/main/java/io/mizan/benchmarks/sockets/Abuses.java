// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;

/** What a client does that wants no good: each says whether it was refused. */
final class Abuses {
    private static final int CALLER_ENDED = 4401;
    private static final int OTHER_CALLER = 4403;
    private static final int TOO_BIG = 1009;
    private static final int POLICY = 1008;
    private static final int NORMAL = 1000;
    private static final int PROTOCOL = 1002;
    private static final int UNEXPECTED = 1011;

    private static final String PING = "{\"type\":\"ping\"}";
    private static final int FLOOD = 2000;
    private static final int PIECE = 1 << 14;
    private static final int PIECES = 64;
    private static final long HUGE = 1L << 30;
    /** More than any server keeps of a frame before it looks at it: Payara's bound is 4 MiB. */
    private static final int HUGE_PIECES = 512;

    private static final int BOMB = 16 << 20;

    private final int port;
    private final Callers callers;
    private final Callers strangers = new Callers();
    private final byte[] bomb = deflated();

    /** For one server, whose callers are these. */
    Abuses(int port, Callers callers) {
        this.port = port;
        this.callers = callers;
    }

    /** Something that has to be refused. */
    @FunctionalInterface
    interface Abuse {
        /** Tries it. */
        boolean isRefused(int number) throws IOException;
    }

    private Client open() throws IOException {
        return Client.open(port, Stage.handshake(), 0);
    }

    /** Another site has a browser open a socket. */
    boolean crossSite(int number) throws IOException {
        Handshake foreign = Stage.handshake().with("Origin: https://site" + number + ".example");
        try (Client client = Client.connected(port, 0)) {
            return client.shake(foreign).startsWith("HTTP/1.1 403");
        }
    }

    /** A token that somebody else has signed. */
    boolean forged(int number) throws IOException {
        try (Client client = open()) {
            auth(client, strangers.token("forged" + number));
            return client.closed() == CALLER_ENDED;
        }
    }

    /** A connection of one caller's is to become another's. */
    boolean otherCaller(int number) throws IOException {
        try (Client client = open()) {
            auth(client, callers.token("first" + number));
            client.next();
            auth(client, callers.token("second" + number));
            return client.closed() == OTHER_CALLER;
        }
    }

    private static void auth(Client client, String token) throws IOException {
        client.send("{\"type\":\"auth\",\"token\":\"" + token + "\"}");
    }

    /** Messages as fast as they can be sent. */
    boolean flood(int number) throws IOException {
        return isClosed(Set.of(POLICY, NORMAL, Client.NO_CODE), client -> {
            ByteBuffer one = Frames.of(Frames.FIN | FrameReader.TEXT, PING.getBytes(UTF_8));
            for (int i = 0; i < FLOOD; i++) {
                client.bytes(one.duplicate());
            }
        });
    }

    /** A frame that says that it has a gibibyte, and begins. */
    boolean hugeFrame(int number) throws IOException {
        return isClosed(Set.of(TOO_BIG, NORMAL, UNEXPECTED, Client.NO_CODE), client -> {
            client.bytes(Frames.begun(Frames.FIN | FrameReader.TEXT, HUGE));
            for (int i = 0; i < HUGE_PIECES; i++) {
                client.bytes(ByteBuffer.wrap(new byte[PIECE]));
            }
        });
    }

    /** A message that does not end. */
    boolean endless(int number) throws IOException {
        return isClosed(Set.of(TOO_BIG, NORMAL, Client.NO_CODE), client -> {
            byte[] piece = " ".repeat(PIECE).getBytes(UTF_8);
            client.bytes(Frames.of(FrameReader.TEXT, piece));
            for (int i = 0; i < PIECES; i++) {
                client.bytes(Frames.of(FrameReader.CONTINUATION, piece));
            }
        });
    }

    /** Compression is offered, has to be declined, and is used none the less. */
    boolean bomb(int number) throws IOException {
        Handshake offering = Stage.handshake().with("Sec-WebSocket-Extensions: permessage-deflate");
        try (Client client = Client.connected(port, 0)) {
            if (client.shake(offering).contains("permessage-deflate")) {
                return false;
            }
            client.bytes(Frames.of(Frames.FIN | Frames.COMPRESSED | FrameReader.TEXT, bomb));
            return Set.of(PROTOCOL, Client.NO_CODE).contains(client.closed());
        }
    }

    private static byte[] deflated() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[BOMB]);
        deflater.finish();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        while (!deflater.finished()) {
            all.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return all.toByteArray();
    }

    @FunctionalInterface
    private interface Deed {
        void by(Client client) throws IOException;
    }

    private boolean isClosed(Set<Integer> codes, Deed deed) throws IOException {
        try (Client client = open()) {
            try {
                deed.by(client);
            } catch (IOException ended) {
                return true; // the server reads no more of it
            }
            return codes.contains(client.closed());
        }
    }

    /** The beginning of a handshake that never ends. */
    Client halfShaken() throws IOException {
        Client client = Client.connected(port, 0);
        String head = Stage.handshake().head();
        client.bytes(ByteBuffer.wrap(head.substring(0, head.length() / 2).getBytes(UTF_8)));
        return client;
    }

    /** Says nothing after the handshake. */
    Client silent() throws IOException {
        return open();
    }

    /** Whether who said nothing was closed for it. */
    static boolean isRefused(Client silent) throws IOException {
        return silent.closed() == POLICY;
    }

    /** All that are tried one after the other, with their names. */
    List<Named> all() {
        return List.of(
                new Named("handshakes of other sites", this::crossSite),
                new Named("forged tokens", this::forged),
                new Named("tokens of another caller", this::otherCaller),
                new Named("floods of " + FLOOD + " messages", this::flood),
                new Named("frames of a gibibyte", this::hugeFrame),
                new Named("messages without an end", this::endless),
                new Named("compressed bombs", this::bomb));
    }

    /** An abuse with its name. */
    record Named(String name, Abuse abuse) {}
}
