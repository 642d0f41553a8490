// SPDX-License-Identifier: Apache-2.0
/** An application with a board that many look at: by a channel, by a watch, and by a WebSocket of its own. */
@NullMarked
package io.mizan.benchmarks.sockets.app;

import org.jspecify.annotations.NullMarked;
