// SPDX-License-Identifier: Apache-2.0
/** Channels: who has joined what, what is sent to them on this node and by others, and the application's part in it. */
@NullMarked
package io.mizan.impl.channel;

import org.jspecify.annotations.NullMarked;
