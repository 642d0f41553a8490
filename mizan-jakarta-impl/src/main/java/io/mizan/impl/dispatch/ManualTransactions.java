// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.Serializable;

/**
 * Stands around each injected {@link UserTransaction}, so that what a function declares is told with the transaction that
 * it begins by hand, and not at all when it rolls that one back.
 */
@Decorator
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public abstract class ManualTransactions implements UserTransaction, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Delegate
    @SuppressWarnings("serial") // the container gives one that is
    UserTransaction delegate;

    @Inject
    @SuppressWarnings("serial") // a client proxy
    Collector collector;

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        collector.endsByHand(true);
        delegate.commit();
    }

    @Override
    public void rollback() throws SystemException {
        collector.endsByHand(false);
        delegate.rollback();
    }
}
