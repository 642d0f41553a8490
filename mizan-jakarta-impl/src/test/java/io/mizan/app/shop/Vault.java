// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transaction;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.io.Serializable;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Mutations whose resources fail when they are asked to commit. */
@ApplicationScoped
public class Vault {
    @Inject
    UserTransaction transaction;

    @Client(affects = HallContext.class)
    @Transactional
    public void deposit(@AffectsParam String hall, int first, int second) throws Exception {
        enlist(first, second);
    }

    @Client(affects = HallContext.class)
    public void depositByHand(@AffectsParam String hall, int first, int second) throws Exception {
        transaction.begin();
        enlist(first, second);
        transaction.commit();
    }

    private static void enlist(int... failures) throws Exception {
        Transaction running =
                com.arjuna.ats.jta.TransactionManager.transactionManager().getTransaction();
        for (int failure : failures) {
            running.enlistResource(new Resource(failure));
        }
    }

    /**
     * A resource that can be prepared, and then commits or fails.
     *
     * @param failure an error of XA; 0: none
     */
    private record Resource(int failure) implements XAResource, Serializable {

        @Override
        public int prepare(Xid branch) {
            return XA_OK;
        }

        @Override
        public void commit(Xid branch, boolean onePhase) throws XAException {
            if (failure != 0) {
                throw new XAException(failure);
            }
        }

        @Override
        public boolean isSameRM(XAResource other) {
            return other == this;
        }

        @Override
        public Xid[] recover(int flag) {
            return new Xid[0];
        }

        @Override
        public boolean setTransactionTimeout(int seconds) {
            return false;
        }

        @Override
        public int getTransactionTimeout() {
            return 0;
        }

        @Override
        public void start(Xid branch, int flags) {}

        @Override
        public void end(Xid branch, int flags) {}

        @Override
        public void rollback(Xid branch) {}

        @Override
        public void forget(Xid branch) {}
    }
}
