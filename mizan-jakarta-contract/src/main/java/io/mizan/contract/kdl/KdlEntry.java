// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import java.util.Optional;

/** What stands behind a node's name. */
public sealed interface KdlEntry {

    /**
     * The type annotation.
     *
     * @return what stands in parentheses before the value
     */
    Optional<String> annotation();

    /**
     * The value.
     *
     * @return of the argument or the property
     */
    KdlValue value();

    /**
     * A value that is told by its place.
     *
     * @param annotation the type annotation
     * @param value the value
     */
    record Argument(Optional<String> annotation, KdlValue value) implements KdlEntry {}

    /**
     * A value that is told by its name.
     *
     * @param name unique in its node
     * @param annotation the type annotation
     * @param value the value
     */
    record Property(String name, Optional<String> annotation, KdlValue value) implements KdlEntry {}
}
