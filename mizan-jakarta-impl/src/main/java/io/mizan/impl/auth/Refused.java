// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.auth;

/** A request that is refused for who sent it: the problem {@code unauthenticated} or {@code forbidden}. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Nobody called, and somebody is needed. */
        NOBODY,
        /** The token that was sent is not good. */
        TOKEN,
        /** The caller may not. */
        FORBIDDEN;

        /**
         * What a 401 says in its field {@code WWW-Authenticate} (protocol, section 7).
         *
         * @return a challenge to bearers
         */
        public String challenge() {
            return this == TOKEN ? "Bearer error=\"invalid_token\"" : "Bearer";
        }
    }

    private final Reason reason;

    /**
     * A refusal.
     *
     * @param reason why
     * @param detail a text for people, without anything of the server's inside
     */
    public Refused(Reason reason, String detail) {
        super(detail, null, false, false);
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
