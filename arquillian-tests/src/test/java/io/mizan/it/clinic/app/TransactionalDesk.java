// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Changes owners in transactions that an interceptor manages. */
@ApplicationScoped
public class TransactionalDesk {
    @Inject
    Owners owners;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class)
    @Transactional
    public void renameInBean(@AffectsParam long ownerId, String name, Ending ending) throws NoRoomException {
        owners.rename(ownerId, name);
        ending.happen(transactions);
    }

    @Client(affects = OwnerContext.class)
    @Transactional
    public void renameByQuery(@AffectsParam long ownerId, String name, Ending ending) throws NoRoomException {
        owners.renameByQuery(ownerId, name);
        ending.happen(transactions);
    }
}
