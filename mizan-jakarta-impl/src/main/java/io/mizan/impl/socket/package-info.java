// SPDX-License-Identifier: Apache-2.0
/** The socket of the protocol's section 14: a machine in plain Java, and Jakarta WebSocket as its wire. */
@NullMarked
package io.mizan.impl.socket;

import org.jspecify.annotations.NullMarked;
