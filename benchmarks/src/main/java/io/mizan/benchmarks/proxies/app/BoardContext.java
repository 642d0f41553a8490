// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.Cached;
import io.mizan.ClientContext;

/** For all who have the same roles. */
@ClientContext
@Cached(per = Cached.Per.ROLES)
public record BoardContext() {}
