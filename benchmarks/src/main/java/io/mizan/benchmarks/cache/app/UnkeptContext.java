// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.app;

import io.mizan.Cached;
import io.mizan.ClientContext;

/** Never kept. */
@ClientContext
@Cached(never = true)
public record UnkeptContext(long ownerId) {}
