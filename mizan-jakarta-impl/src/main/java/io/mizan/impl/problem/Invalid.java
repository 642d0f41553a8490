// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.problem;

import java.util.List;

/**
 * Values that a constraint refuses: a 422. Unchecked, so that a function that calls another one with such values is rolled
 * back.
 */
public final class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * A violation.
     *
     * @param path the place below the arguments or parameters: wire name, then JSON names and indices
     * @param code the constraint's simple name
     * @param message its text in the caller's language
     */
    public record Violation(List<String> path, String code, String message) {
        /** Copies. */
        public Violation {
            path = List.copyOf(path);
        }
    }

    /** At least one violation, sorted by place and code. */
    public Invalid(List<Violation> violations) {
        super("invalid", null, false, false);
        this.violations = List.copyOf(violations);
    }

    /**
     * What is wrong, sorted by place and code.
     *
     * @return at least one
     */
    public List<Violation> violations() {
        return violations;
    }
}
