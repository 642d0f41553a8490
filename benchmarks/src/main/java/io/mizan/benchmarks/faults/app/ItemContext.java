// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.app;

import io.mizan.ClientContext;

/** One item. */
@ClientContext
public record ItemContext(int itemId) {}
