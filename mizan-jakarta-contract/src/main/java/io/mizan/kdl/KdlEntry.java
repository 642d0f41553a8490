// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.Optional;

/**
 * An argument, or what a property is set to: {@code (annotation)value}.
 *
 * @param annotation what stands in parentheses before the value
 * @param value the value
 */
public record KdlEntry(Optional<String> annotation, KdlValue value) {

    /**
     * A value without annotation.
     *
     * @param value the value
     * @return the entry
     */
    public static KdlEntry of(KdlValue value) {
        return new KdlEntry(Optional.empty(), value);
    }
}
