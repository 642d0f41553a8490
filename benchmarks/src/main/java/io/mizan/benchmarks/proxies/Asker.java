// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

/**
 * Somebody who asks, in one way.
 *
 * @param label for messages
 * @param name the user's; empty: nobody
 * @param fields what the requests carry, as lines with their ends
 * @param text what the application says of him
 * @param roles what it says of his roles
 * @param tag his {@code X-Mizan-Caller}
 */
record Asker(String label, String name, String fields, String text, String roles, String tag) {

    boolean isNobody() {
        return name.isEmpty();
    }

    boolean isSession() {
        return text.contains(" by session ") && !isNobody();
    }

    /** The same, where the server has lost the roles of his session. */
    Asker withoutRoles(String theTag) {
        return new Asker(label, name, fields, name + " by session for !", "for !", theTag);
    }

    Asker tagged(String theTag) {
        return new Asker(label, name, fields, text, roles, theTag);
    }
}
