// SPDX-License-Identifier: Apache-2.0
/** Channels on a server: what members can rely on, in an application that has nothing else to do with sockets. */
@NullMarked
package io.mizan.it.channel;

import org.jspecify.annotations.NullMarked;
