// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.ClientContext;

/** For everyone, and read slowly when it is told to. */
@ClientContext
public record SlowContext(long ownerId) {}
