// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets.app;

import io.mizan.Channel;
import io.mizan.ClientChannel;

/** Everybody reads, nobody writes. */
@ClientChannel("board")
public class BoardChannel implements Channel<RoomContext, Void, Tick> {}
