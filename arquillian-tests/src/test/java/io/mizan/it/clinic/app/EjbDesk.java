// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Changes owners in transactions that the EJB container manages, and without. */
@Stateless
public class EjbDesk {
    @Inject
    Owners owners;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class)
    public void renameInEjb(@AffectsParam long ownerId, String name, Ending ending) throws NoRoomException {
        owners.rename(ownerId, name);
        ending.happen(transactions);
    }

    @Client(affects = OwnerContext.class)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void noteInEjb(@AffectsParam long ownerId, Ending ending) throws NoRoomException {
        ending.happen(transactions);
    }
}
