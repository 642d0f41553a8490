// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.ClientContext;
import java.util.Locale;

/** A shelf of a hall; the hall's name has one spelling, and may not be blank. */
@ClientContext
public record ShelfContext(String hall, long shelfId) {
    public ShelfContext {
        hall = hall.strip().toLowerCase(Locale.ROOT);
        if (hall.isEmpty()) {
            throw new IllegalArgumentException("no hall");
        }
    }
}
