// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
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

    @Inject
    Owners owners;

    @Client(affects = OwnerContext.class)
    public void renameByHandInEjb(@AffectsParam long ownerId, String name, boolean commit) throws Exception {
        transaction.begin();
        owners.rename(ownerId, name);
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }
}
