// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

/**
 * The name by which a caller is told from all others (protocol §10): the container's principal, or the issuer and name
 * of a bearer's token, joined by U+0001 so that neither can pass for the other.
 */
public final class CallerName {
    /** Nobody. */
    public static final CallerName NOBODY = new CallerName("\u0001");

    private final String text;

    private CallerName(String text) {
        this.text = text;
    }

    /** The caller of a session or of container authentication. */
    public static CallerName principal(String name) {
        return new CallerName(checked("name", name));
    }

    /** The bearer of a token: its {@code iss} and the name in it. */
    public static CallerName bearer(String issuer, String name) {
        return new CallerName(checked("issuer", issuer) + "\u0001" + checked("name", name));
    }

    /** The name as keys and tokens hold it. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.replace('\u0001', ' ');
    }

    static String checked(String what, String value) {
        if (value.isEmpty() || value.indexOf(0) >= 0 || value.indexOf(1) >= 0) {
            throw new RefusedCaller("the caller's " + what + " is empty or holds U+0000 or U+0001");
        }
        return value;
    }
}
