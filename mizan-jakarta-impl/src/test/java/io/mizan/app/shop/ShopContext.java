// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.ClientContext;

/** The whole shop: stale with each of its halls. */
@ClientContext(staleWith = HallContext.class)
public record ShopContext() {}
