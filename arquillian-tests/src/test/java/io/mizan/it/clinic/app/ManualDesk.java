// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.Invalidation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/** Begins and ends its transactions itself. */
@ApplicationScoped
public class ManualDesk {
    @Inject
    UserTransaction transaction;

    @Resource
    @SuppressWarnings("NullAway.Init")
    UserTransaction ofContainer;

    @Inject
    Owners owners;

    @Inject
    Invalidation invalidation;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class)
    public void renameByHand(@AffectsParam long ownerId, String name, boolean commit, Ending afterwards)
            throws Exception {
        transaction.begin();
        owners.rename(ownerId, name);
        end(commit);
        afterwards.happen(transactions);
    }

    /** By a transaction that the library has no part in. */
    @Client(affects = OwnerContext.class)
    public void renameByResource(@AffectsParam long ownerId, String name, boolean commit) throws Exception {
        ofContainer.begin();
        owners.rename(ownerId, name);
        end(ofContainer, commit);
    }

    /** Declares nothing, and says in each of two transactions what it has changed there. */
    @Client
    public void sayByHand(long first, boolean commitFirst, long second, boolean commitSecond) throws Exception {
        transaction.begin();
        invalidation.also(new OwnerContext(first));
        end(commitFirst);
        transaction.begin();
        invalidation.also(new OwnerContext(second));
        end(commitSecond);
    }

    /** Declares the whole context, and narrows it in the transaction. */
    @Client(affects = OwnerContext.class)
    public void narrowByHand(long ownerId, boolean commit) throws Exception {
        transaction.begin();
        invalidation.only(new OwnerContext(ownerId));
        end(commit);
    }

    private void end(boolean commit) throws Exception {
        end(transaction, commit);
    }

    static void end(UserTransaction transaction, boolean commit) throws Exception {
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }
}
