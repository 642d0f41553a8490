// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Who may read or call.
 *
 * @param roles what is said by roles
 * @param guards each has to allow it, in this order
 */
public record Access(Roles roles, List<GuardUse> guards) {

    /** Open to everyone. */
    public static final Access OPEN = new Access(new Roles.Anybody(), List.of());

    /** Copies. */
    public Access {
        guards = List.copyOf(guards);
    }

    /**
     * Whether there is no guard and no role.
     *
     * @return true: nobody is ever refused
     */
    public boolean open() {
        return guards.isEmpty() && roles instanceof Roles.Anybody;
    }

    /** What is said by roles. */
    public sealed interface Roles {
        /** Nothing, or {@code @PermitAll}. */
        record Anybody() implements Roles {}

        /** {@code @DenyAll}. */
        record Nobody() implements Roles {}

        /**
         * {@code @RolesAllowed}.
         *
         * @param names one of them is needed
         */
        record AnyOf(SortedSet<String> names) implements Roles {}
    }

    /**
     * A guard at one place.
     *
     * @param className the guard's binary name
     * @param record what it judges by; empty: it needs no argument
     */
    public record GuardUse(String className, Optional<Fill> record) {}

    /**
     * A record filled from parameters.
     *
     * @param className the record's binary name
     * @param parameters the wire names of the parameters that its components are filled from, in their order
     */
    public record Fill(String className, List<String> parameters) {
        /** Copies. */
        public Fill {
            parameters = List.copyOf(parameters);
        }
    }
}
