// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/** Changes owners in transactions whose outcome nobody knows. */
@ApplicationScoped
public class DoubtfulDesk {

    /** One resource commits, the other has decided for itself. */
    @Client(affects = OwnerContext.class)
    @Transactional
    public void renameInDoubt(@AffectsParam long ownerId) throws Exception {
        Transaction transaction = manager().getTransaction();
        transaction.enlistResource(new HastyResource("first", XAResource.XA_OK));
        transaction.enlistResource(new HastyResource("second", XAException.XA_HEURMIX));
    }

    /** Each server has its own, and only one of them at each name. */
    @SuppressWarnings("BanJNDI") // the names are these
    private static TransactionManager manager() throws ReflectiveOperationException {
        for (String name : List.of("java:jboss/TransactionManager", "java:appserver/TransactionManager")) {
            try {
                return InitialContext.doLookup(name);
            } catch (NamingException absent) {
                // another server's
            }
        }
        return (TransactionManager) Class.forName("com.ibm.tx.jta.TransactionManagerFactory")
                .getMethod("getTransactionManager")
                .invoke(null);
    }
}
