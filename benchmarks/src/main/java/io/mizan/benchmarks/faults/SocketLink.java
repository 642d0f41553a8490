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

/** A connection to a node that is a JVM of its own, and no more. */
final class SocketLink implements Link {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    SocketLink(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    @Override
    public Reply ask(Ask ask, int item) throws IOException {
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
