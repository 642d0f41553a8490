// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.app;

import io.mizan.ClientContext;

/** Kept by the cache. */
@ClientContext
public record KeptContext(long ownerId) {}
