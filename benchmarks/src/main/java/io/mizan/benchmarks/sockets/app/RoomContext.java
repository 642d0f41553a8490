// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import io.mizan.ClientContext;

/** A room with a board: what is watched, and what tells the boards of the channel from each other. */
@ClientContext
public record RoomContext(long room) {}
