// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.Invalidation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Each of its methods has a transaction of its own, whatever is under way. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class NewTransactionDesk {
    @Inject
    Owners owners;

    @Inject
    Invalidation invalidation;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class, internal = true)
    public void renameInNew(@AffectsParam long ownerId, String name, Ending ending) throws NoRoomException {
        owners.rename(ownerId, name);
        ending.happen(transactions);
    }

    /** No function: it says itself what is stale. */
    public void sayInNew(long ownerId, Ending ending) throws NoRoomException {
        invalidation.only(new OwnerContext(ownerId));
        ending.happen(transactions);
    }
}
