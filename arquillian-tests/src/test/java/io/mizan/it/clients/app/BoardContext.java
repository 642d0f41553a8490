// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.ClientContext;

/** What stands on a board; also what tells the channels of boards apart. */
@ClientContext
public record BoardContext(String board) {}
