// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.peer;

import org.jspecify.annotations.Nullable;

/** This node must not commit now: the others may take it for dead. What was called can be called again. */
public final class PeersException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what is wrong, and what to do
     * @param cause of it; null: none
     */
    public PeersException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
