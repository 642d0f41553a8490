// SPDX-License-Identifier: Apache-2.0
/** The protocol's section 14 on a server: what a client of the socket can rely on, and what nobody can do to it. */
@NullMarked
package io.mizan.it.socket;

import org.jspecify.annotations.NullMarked;
