// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

/** No client can be made of a contract. The message is for the developer and says what to change. */
public final class Ungenerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message what is wrong, where, and what to do; a line for each
     */
    public Ungenerable(String message) {
        super(message, null, false, false);
    }
}
