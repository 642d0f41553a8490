// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a node is started with, as arguments of a command.
 *
 * @param mode what it holds to
 * @param design what it serves from
 * @param truth the database's address
 * @param secret 32 bytes that the nodes have in common, and nobody else
 * @param lease how long a lease is
 * @param name what its contract calls the parameter that says which item
 * @param ports where the nodes talk to each other, its own first
 */
@SuppressWarnings("ArrayRecordComponent") // of no use but to be read once
public record NodeSettings(
        Mode mode, Design design, String truth, byte[] secret, Duration lease, String name, List<Integer> ports) {

    /** As in a command's arguments. */
    public static NodeSettings of(String... args) {
        return new NodeSettings(
                Mode.valueOf(args[0]),
                Design.valueOf(args[1]),
                args[2],
                Base64.getDecoder().decode(args[3]),
                Duration.parse(args[4]),
                args[5],
                Stream.of(args[6].split(",")).map(Integer::valueOf).toList());
    }

    /** Where it talks to the others. */
    public int port() {
        return ports.get(0);
    }

    /** As a command's arguments. */
    public List<String> arguments() {
        return List.of(
                mode.name(),
                design.name(),
                truth,
                Base64.getEncoder().encodeToString(secret),
                lease.toString(),
                name,
                String.join(",", ports.stream().map(String::valueOf).toList()));
    }
}
