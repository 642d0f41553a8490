// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Functions in a transaction, inside of which another one runs. */
@ApplicationScoped
public class OuterDesk {
    @Inject
    Owners owners;

    @Inject
    InnerDesk inner;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class)
    @Transactional
    public void renameAround(@AffectsParam long ownerId, long other, Ending ofInner, Ending ofOuter)
            throws NoRoomException {
        inner.attempt(other, ofInner);
        owners.rename(ownerId, "outer " + ownerId);
        ofOuter.happen(transactions);
    }

    /** The inner transaction says {@code only}, which is not for this function to obey. */
    @Client(affects = OwnerContext.class)
    @Transactional
    public void renameAroundSaid(@AffectsParam long ownerId, long other, Ending ofInner, Ending ofOuter)
            throws NoRoomException {
        inner.attemptSilently(other, ofInner);
        owners.rename(ownerId, "outer " + ownerId);
        ofOuter.happen(transactions);
    }
}
