// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.ClientContext;

/** For everyone, were it ever complete. */
@ClientContext
public record BrokenContext() {}
