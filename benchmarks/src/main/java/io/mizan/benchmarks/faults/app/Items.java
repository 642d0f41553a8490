// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Reads versions and raises them. */
@ApplicationScoped
public class Items {
    @PersistenceContext
    EntityManager entities;

    /** How often an item has changed. */
    @Client(context = ItemContext.class)
    public long itemVersion(int itemId) {
        return entities.find(Item.class, itemId).version();
    }

    /** A new version; what is stale is the item. */
    @Client(affects = ItemContext.class)
    @Transactional
    public long raise(@AffectsParam int itemId) {
        return raised(itemId);
    }

    /** A new version; what is stale is said to be the whole context. */
    @Client(affects = ItemContext.class)
    @Transactional
    public long raiseWidely(int number) {
        return raised(number);
    }

    private long raised(int id) {
        return entities.find(Item.class, id, LockModeType.PESSIMISTIC_WRITE).raise();
    }
}
