// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a function, or a component of a context.
 *
 * @param name its wire name
 * @param javaName its name in Java
 * @param type its type; a {@link JsonType.Nullable} one may be absent
 * @param defaultText the canonical text of its default
 * @param constraints what Jakarta Validation says of it
 */
public record Parameter(
        String name, String javaName, JsonType type, Optional<String> defaultText, List<Constraint> constraints) {

    /** Copies. */
    public Parameter {
        constraints = List.copyOf(constraints);
    }

    /**
     * Whether a client has to send it in a call (protocol, section 4).
     *
     * @return false if it may be absent or has a default
     */
    public boolean required() {
        return defaultText.isEmpty() && !(type instanceof JsonType.Nullable);
    }
}
