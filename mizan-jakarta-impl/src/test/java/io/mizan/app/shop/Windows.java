// SPDX-License-Identifier: Apache-2.0
package io.mizan.app.shop;

import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads that note the transaction in which they run, and how that ends. */
@ApplicationScoped
public class Windows {

    @Resource
    @SuppressWarnings("NullAway.Init")
    TransactionSynchronizationRegistry transactions;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    /** The transactions of the functions that ran, in order. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** How those ended. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    @Client(context = WindowsContext.class)
    public String left(String how) {
        return look("left");
    }

    @Client(context = WindowsContext.class)
    public String right(String how) {
        if (how.equals("broken")) {
            look("right");
            throw new IllegalStateException("broken");
        }
        return look("right");
    }

    @Client(context = DoorsContext.class)
    @Transactional
    public String front() {
        return look("front");
    }

    @Client(context = DoorsContext.class)
    @Transactional
    public String back() {
        return look("back");
    }

    private String look(String what) {
        boolean none = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
        seen.add(none ? "none" : transactions.getTransactionKey().toString());
        if (!none) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    ended.add(status == Status.STATUS_COMMITTED ? "committed" : "rolled back");
                }
            });
        }
        return what;
    }
}
