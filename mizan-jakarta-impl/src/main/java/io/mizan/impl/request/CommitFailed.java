// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

/**
 * A page's transaction could not be committed. It goes on under this name because one server has an answer of its own to
 * {@link jakarta.transaction.TransactionalException}: whatever another request on the same thread was last given.
 */
public final class CommitFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Takes the place of another exception.
     *
     * @param cause what a container threw
     */
    public CommitFailed(Throwable cause) {
        super("the transaction could not be committed", cause, false, false);
    }
}
