// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Payara 6 loses the roles of a caller whom its session names, if another one asks at the same time. Nobody who sees a 403 now and
 * then would look for that.
 */
final class LostRoles {

    private LostRoles() {}

    /**
     * What whoever runs the application should know.
     *
     * @param server as it calls itself
     * @param logins the classes by which the application has the server remember who has logged in
     * @return empty: it is not concerned
     */
    static Optional<String> warning(String server, Set<String> logins) {
        return server.contains("Payara") && !logins.isEmpty()
                ? Optional.of(String.join(", ", new TreeSet<>(logins))
                        + ": the server remembers who has logged in, and Payara 6 loses the roles of callers who ask at the"
                        + " same time (payara/Payara#6145): they get a 403 now and then. Let a mechanism of your own say the"
                        + " roles with each request; docs/howto/callers.md has one.")
                : Optional.empty();
    }
}
