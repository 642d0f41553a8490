// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Works without a transaction of its own. */
@ApplicationScoped
public class PlainDesk {
    @Inject
    InnerDesk inner;

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    @Client(affects = OwnerContext.class)
    public void note(@AffectsParam long ownerId, Ending ending) throws NoRoomException {
        ending.happen(transactions);
    }

    /** Affects nothing, and fails. */
    @Client
    public void failUnaffecting() {
        throw new IllegalStateException(Ending.INSIDE);
    }

    /** Two transactions in a row; the function itself affects nothing. */
    @Client
    public void renameTwo(long first, long second, Ending ofFirst, Ending ofSecond) {
        inner.attempt(first, ofFirst);
        inner.attempt(second, ofSecond);
    }
}
