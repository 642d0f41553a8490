// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the nodes of a cluster find each other.
 *
 * @param application tells clusters in one network apart; all nodes say the same
 * @param jgroups {@code loopback}: nodes on this machine; {@code tcpping:host[port],host[port]}: nodes at these addresses,
 *     not necessarily all; {@code dns:name}: nodes at the addresses of a name, as Kubernetes gives them for a headless
 *     service; else the path of a JGroups configuration
 * @param bind the address of this machine to listen on; null: JGroups finds one that is not loopback, or, for
 *     {@code loopback}, 127.0.0.1
 * @param port the port to listen on, and the one 100 above it for failure detection; with {@code loopback} one of the next
 *     nine where it is taken
 * @param lease T, from 200 ms to 10 s: how long a node that is cut off goes on serving; the same on all nodes
 */
public record ClusterSettings(
        String application, String jgroups, @Nullable String bind, int port, Duration lease) {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * Checks.
     *
     * @param application a name
     * @param jgroups how nodes find each other
     * @param bind an address of this machine, or null
     * @param port 1 to 65000
     * @param lease 200 ms to 10 s
     * @throws IllegalArgumentException if the port or the lease is out of its range
     */
    public ClusterSettings {
        if (port < 1 || port > 65_000) {
            throw new IllegalArgumentException("a port is 1 to 65000, not " + port);
        }
        if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a lease is PT0.2S to PT10S, not " + lease);
        }
    }
}
