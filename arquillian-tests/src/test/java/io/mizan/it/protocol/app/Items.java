// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.Everything;
import io.mizan.Invalidation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Reads of items, and calls that change them. */
@ApplicationScoped
public class Items {
    private final ConcurrentMap<Long, String> notes = new ConcurrentHashMap<>();

    @Inject
    private Invalidation invalidation;

    public record Item(long id, String label, Optional<String> note) {}

    public record Asked(
            int limit, List<String> tags, @Nullable LocalDate day) {}

    @Client(context = ItemContext.class)
    public Item item(long itemId, String label) {
        return new Item(itemId, label, Optional.ofNullable(notes.get(itemId)));
    }

    @Client(context = ItemContext.class)
    public Asked itemAsked(@DefaultValue("2") @Max(99) int limit, List<String> tags, @Nullable LocalDate day) {
        return new Asked(limit, tags, day);
    }

    @Client(context = ItemContext.class)
    public @Nullable String itemNothing() {
        return null;
    }

    @Client(context = ItemListContext.class)
    public List<Long> itemList() {
        return List.of(1L, 2L);
    }

    @Client(affects = {ItemContext.class, ItemListContext.class})
    public void noteItem(@AffectsParam long itemId, @Nullable String note) {
        if (note == null) {
            notes.remove(itemId);
        } else {
            notes.put(itemId, note);
        }
    }

    @Client
    public void touchItem(long itemId, String label) {
        invalidation.also(new ItemContext(itemId, label));
    }

    @Client(affects = Everything.class)
    public void touchEverything() {}
}
