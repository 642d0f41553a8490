// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations of a declaration or of a use of a type, containers of repeated ones unfolded.
 *
 * @param all in the order of the source
 */
public record Annotations(List<AnnotationUse> all) {

    /** None. */
    public static final Annotations NONE = new Annotations(List.of());

    /** Copies. */
    public Annotations {
        all = List.copyOf(all);
    }

    /**
     * The first of a type.
     *
     * @param type the annotation's binary name
     * @return empty if it is not there
     */
    public Optional<AnnotationUse> find(String type) {
        return all.stream().filter(use -> use.type().equals(type)).findFirst();
    }

    /**
     * Whether there is one of a type.
     *
     * @param type the annotation's binary name
     * @return whether it is there
     */
    public boolean has(String type) {
        return find(type).isPresent();
    }

    /**
     * Whether there is one with a simple name, whatever its package: nullness annotations have many homes.
     *
     * @param simpleName such as {@code Nullable}
     * @return whether it is there
     */
    public boolean hasNamed(String simpleName) {
        return all.stream()
                .anyMatch(use ->
                        use.type().endsWith("." + simpleName) || use.type().endsWith("$" + simpleName));
    }

    /**
     * These and others.
     *
     * @param more what is added behind
     * @return both
     */
    public Annotations and(Annotations more) {
        return more.all.isEmpty()
                ? this
                : new Annotations(Stream.concat(all.stream(), more.all.stream())
                        .distinct()
                        .toList());
    }
}
