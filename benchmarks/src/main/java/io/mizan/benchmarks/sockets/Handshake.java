// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request for an upgrade.
 *
 * @param target the path
 * @param fields of the head, beside those that every handshake has
 */
record Handshake(String target, List<String> fields) {

    /** One more field. */
    Handshake with(String field) {
        return new Handshake(
                target, Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** The bytes of it. */
    String head() {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + fields.stream().map(field -> field + "\r\n").collect(Collectors.joining()) + "\r\n";
    }
}
