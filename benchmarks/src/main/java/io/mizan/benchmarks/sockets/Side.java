// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who sends to all its clients when it is told to.
 *
 * @param name for rows
 * @param port where it answers
 * @param handshake of its WebSocket
 * @param greetings what a client says first; the texts that answer it come before all others
 * @param answers how many texts those are
 * @param bell what has it send something, by HTTP; a number is added
 * @param stamped whether what it sends says when that was; else the time counts from the bell's request
 * @param cpu what its process has used so far
 */
record Side(
        String name,
        int port,
        Handshake handshake,
        List<String> greetings,
        int answers,
        String bell,
        boolean stamped,
        Supplier<Duration> cpu) {

    /** A client that is there. */
    Client enter() throws IOException {
        return enter(0);
    }

    /** A client that is there. */
    Client enter(int receiveBuffer) throws IOException {
        Client client = Client.open(port, handshake, receiveBuffer);
        for (String greeting : greetings) {
            client.send(greeting);
        }
        for (int i = 0; i < answers; i++) {
            String answer = client.next();
            if (answer.contains("\"error\"")) {
                throw new IOException(name + ": " + answer);
            }
        }
        return client;
    }

    /** So many clients. */
    Crowd crowd(int size) throws IOException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            clients.add(enter());
        }
        return Crowd.of(clients);
    }
}
