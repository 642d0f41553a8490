// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What an operator sets. Each component is described, with its name and default, in {@link CacheSettingNames}.
 *
 * @param mode what the cache promises
 * @param entries how many bodies a node keeps
 * @param lifespan the longest that one is kept
 * @param longestWait the longest that a read waits for another's run
 * @param recovery how long nothing is kept that a transaction of unknown outcome may still change
 * @param lease how long a node that is cut off goes on serving
 * @param application names the application among all clusters of a network; empty: not set
 * @param jgroups how the nodes find each other; empty: not set
 * @param bind the address to listen on; empty: found
 * @param port the port to listen on
 * @param witness the JNDI name of a data source; empty: none
 * @param development whether it is remembered why answers come from memory or do not
 */
public record CacheSettings(
        CacheMode mode,
        long entries,
        Duration lifespan,
        Duration longestWait,
        Duration recovery,
        Duration lease,
        Optional<String> application,
        Optional<String> jgroups,
        Optional<String> bind,
        int port,
        Optional<String> witness,
        boolean development) {}
