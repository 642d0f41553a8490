// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import io.mizan.ClientException;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** How a function ends. */
public enum Ending {
    RETURN,
    RUNTIME,
    CHECKED,
    CLIENT,
    ROLLBACK_ONLY;

    /** What stands in exceptions and must not leave the server. */
    public static final String INSIDE = "the-inside-of-the-server";

    void happen(TransactionSynchronizationRegistry transactions) throws NoRoomException {
        switch (this) {
            case RETURN -> {}
            case RUNTIME -> throw new IllegalStateException(INSIDE);
            case CHECKED -> throw new NoRoomException();
            case CLIENT -> throw ClientException.conflict("not now");
            case ROLLBACK_ONLY -> transactions.setRollbackOnly();
        }
    }
}
