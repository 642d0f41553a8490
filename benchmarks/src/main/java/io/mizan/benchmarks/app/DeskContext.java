// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import io.mizan.ClientContext;

/** Five functions. */
@ClientContext
public record DeskContext(long ownerId) {}
