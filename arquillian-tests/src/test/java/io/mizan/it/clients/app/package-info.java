// SPDX-License-Identifier: Apache-2.0
/** Boards that many write on. */
@NullMarked
package io.mizan.it.clients.app;

import org.jspecify.annotations.NullMarked;
