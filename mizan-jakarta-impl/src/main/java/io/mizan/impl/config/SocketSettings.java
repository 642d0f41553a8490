// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import java.time.Duration;

/**
 * What bounds the sockets of a node. Each component is described, with its name and default, in {@link RuntimeSettings}.
 *
 * @param maxMessage the longest message, in bytes
 * @param messagesPerSecond how many messages a connection may send
 * @param maxWaiting how many bytes of a connection's messages may wait for its calls before them
 * @param maxOutbound how many bytes may wait for a connection to read them
 * @param connectionsPerCaller how many connections a caller may have on this node; nobody is no caller
 * @param connections how many connections this node has at most
 * @param threads how many calls are run at a time
 * @param firstMessage how long a connection may be silent until it is known whose it is
 * @param idle how long a connection may be silent afterwards
 * @param recheck how old what is known of a caller may be
 * @param unseen how long a session's connection goes on without any request of the session
 * @param watches how many instances a connection may watch
 */
public record SocketSettings(
        int maxMessage,
        int messagesPerSecond,
        int maxWaiting,
        int maxOutbound,
        int connectionsPerCaller,
        int connections,
        int threads,
        Duration firstMessage,
        Duration idle,
        Duration recheck,
        Duration unseen,
        int watches) {}
