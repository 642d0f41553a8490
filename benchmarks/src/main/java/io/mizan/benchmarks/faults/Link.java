// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A connection to a node, used by one thread. */
final class Link implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /**
     * A node's answer.
     *
     * @param kind where it came from
     * @param version of the item
     */
    record Reply(Kind kind, long version) {}

    /** Where an answer came from. */
    enum Kind {
        HIT,
        RUN,
        BYPASS,
        FAILED
    }

    Link(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Asks and waits, however long the node is stopped. */
    Reply ask(Ask ask, int item) throws IOException {
        out.writeUTF(ask.name());
        out.writeInt(item);
        out.flush();
        Kind kind = switch (in.readByte()) {
            case 'h' -> Kind.HIT;
            case 'r' -> Kind.RUN;
            case 'b' -> Kind.BYPASS;
            default -> Kind.FAILED;
        };
        return new Reply(kind, in.readLong());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
