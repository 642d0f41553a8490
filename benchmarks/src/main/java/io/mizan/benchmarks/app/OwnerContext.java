// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.app;

import io.mizan.ClientContext;

/** One function. */
@ClientContext
public record OwnerContext(long ownerId) {}
