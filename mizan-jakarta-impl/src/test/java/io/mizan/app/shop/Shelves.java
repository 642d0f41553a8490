// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.ClientException;
import io.mizan.Everything;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads, and mutations without a transaction. */
@ApplicationScoped
public class Shelves {

    @Client(context = ShelfContext.class)
    public String shelf(String hall, long shelfId) {
        return hall + " " + shelfId;
    }

    @Client(context = HallContext.class)
    public String hall(String hall) {
        return hall;
    }

    /** Fails in one hall, which is its own alone. */
    @Client(context = HallContext.class)
    public String lamps(String hall) {
        if (hall.equals("dark")) {
            throw new IllegalStateException("no lamps");
        } else if (hall.equals("gone")) {
            throw ClientException.gone("this hall was given up");
        }
        return "on";
    }

    @Client(context = ShopContext.class)
    public String shop() {
        return "open";
    }

    @Client(context = BasketContext.class)
    public String basket(Caller caller) {
        return caller.name().orElse("nobody");
    }

    @Client(affects = ShelfContext.class)
    public void fill(@AffectsParam String hall, @AffectsParam long shelfId) {}

    @Client(affects = ShelfContext.class)
    public void fillAll(@AffectsParam("shelf_id") List<Long> shelves) {}

    @Client(affects = ShelfContext.class)
    public void fillMaybe(@AffectsParam Optional<String> hall, @AffectsParam @Nullable Long shelfId) {}

    @Client(affectsOwn = BasketContext.class)
    public void clear() {}

    @Client(affects = Everything.class)
    public void rebuild() {}
}
