// SPDX-License-Identifier: Apache-2.0
/** The application that is spoken to over sockets. */
@NullMarked
package io.mizan.it.socket.app;

import org.jspecify.annotations.NullMarked;
