// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** An EJB that begins and ends its transactions itself. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ManualEjbDesk {
    @Inject
    UserTransaction transaction;

    @Resource
    @SuppressWarnings("NullAway.Init")
    SessionContext session;

    @Inject
    Owners owners;

    @Client(affects = OwnerContext.class)
    public void renameByHandInEjb(@AffectsParam long ownerId, String name, boolean commit) throws Exception {
        transaction.begin();
        owners.rename(ownerId, name);
        ManualDesk.end(transaction, commit);
    }

    /** By a transaction that the library has no part in. */
    @Client(affects = OwnerContext.class)
    public void renameBySessionContext(@AffectsParam long ownerId, String name, boolean commit) throws Exception {
        UserTransaction ofContainer = session.getUserTransaction();
        ofContainer.begin();
        owners.rename(ownerId, name);
        ManualDesk.end(ofContainer, commit);
    }
}
