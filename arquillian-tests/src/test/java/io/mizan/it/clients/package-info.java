// SPDX-License-Identifier: Apache-2.0
/** The project's own clients on a server: what they show is what the server has, whatever the network does. */
@NullMarked
package io.mizan.it.clients;

import org.jspecify.annotations.NullMarked;
