// SPDX-License-Identifier: Apache-2.0
/** What sockets cost with a thousand clients: messages to all, a client that does not read, what is watched, and abuse. */
@NullMarked
package io.mizan.benchmarks.sockets;

import org.jspecify.annotations.NullMarked;
