// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;

/** Unguarded, but kept per caller. */
@ClientContext
public record WhoContext() {}
