// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.ClientContext;

/** One board, for everyone. */
@ClientContext
public record BoardContext(long boardId) {}
