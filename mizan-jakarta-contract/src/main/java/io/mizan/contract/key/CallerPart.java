// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

/** The caller's part of a cache key, by what a context is kept per (protocol §10). */
public final class CallerPart {
    private CallerPart() {}

    /** One for everyone. */
    public static String everyone() {
        return "";
    }

    /** One for each caller with his roles. */
    public static String caller(CallerName name, CallerRoles roles) {
        return name.text() + roles.text();
    }

    /** One for each set of roles. */
    public static String roles(CallerRoles roles) {
        return roles.sorted().isEmpty() ? "\0" : roles.text();
    }
}
