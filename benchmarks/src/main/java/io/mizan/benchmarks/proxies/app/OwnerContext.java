// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.ClientContext;

/** For everyone. */
@ClientContext
public record OwnerContext(long ownerId) {}
