// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** Whoever is somebody may read it. */
@ClientContext(auth = Authenticated.class)
public record MineContext() {}
