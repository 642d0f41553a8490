// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.Authenticated;
import io.mizan.ClientContext;

/** One for each caller. */
@ClientContext(auth = Authenticated.class)
public record BasketContext() {}
