// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.pool;

import io.mizan.spi.PageRenderer.Reason;

/** Nothing could be rendered. */
public final class Unrendered extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    private final Reason reason;

    /**
     * It could not.
     *
     * @param reason why
     * @param message for the log
     */
    public Unrendered(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
