// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.neighbour.app;

import io.mizan.ClientContext;

/** One instance, for everyone. */
@ClientContext
public record GreetingContext() {}
