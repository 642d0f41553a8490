// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.ClientContext;

/** For each caller. */
@ClientContext
public record MeContext() {}
