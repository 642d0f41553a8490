// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.ClientContext;

/** For one caller; nobody has one too. */
@ClientContext
public record MeContext() {}
