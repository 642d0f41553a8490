// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The server's transactions. A bean of its own, made when it is first asked: Payara has no resources while a WAR begins. */
@ApplicationScoped
public class Transactions {

    @Resource
    TransactionSynchronizationRegistry registry;

    /** For the container. */
    public Transactions() {}

    /**
     * Whether a transaction is active on this thread.
     *
     * @return not after it has ended
     */
    public boolean isActive() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
