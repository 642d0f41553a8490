// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import java.io.Serializable;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A resource that agrees to commit, and then may not.
 *
 * @param name tells it from others
 * @param failure an error of XA that it commits with; 0: none
 */
record HastyResource(String name, int failure) implements XAResource, Serializable {

    @Override
    public int prepare(Xid branch) {
        return XA_OK;
    }

    @Override
    public void commit(Xid branch, boolean onePhase) throws XAException {
        if (failure != XA_OK) {
            throw new XAException(failure);
        }
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return equals(other);
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
