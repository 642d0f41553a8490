// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** For each user. */
@ClientContext(auth = Authenticated.class)
public record MineContext() {}
