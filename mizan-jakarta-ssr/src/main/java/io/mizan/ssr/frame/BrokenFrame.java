// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.frame;

import java.io.IOException;

/** What came is no frame: nothing that follows it can be understood. */
public final class BrokenFrame extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * It is none.
     *
     * @param message why
     */
    public BrokenFrame(String message) {
        super(message);
    }
}
