// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** For one caller, and nobody is refused. */
@ClientContext(auth = Authenticated.class)
public record DeskContext() {}
