// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.ClientContext;

/** A hall: stale with each of its shelves. */
@ClientContext(staleWith = ShelfContext.class)
public record HallContext(String hall) {}
