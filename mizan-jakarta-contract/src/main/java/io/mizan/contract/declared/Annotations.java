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
        for (AnnotationUse use : all) {
            if (use.type().equals(type)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
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
        for (AnnotationUse use : all) {
            if (TypeUse.simpleName(use.type()).equals(simpleName)) {
                return true;
            }
        }
        return false;
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

    /**
     * These, and those of others whose type is not among them: what is near counts before what is inherited.
     *
     * @param inherited what counts where nothing is said
     * @return both
     */
    public Annotations inheriting(Annotations inherited) {
        return and(new Annotations(
                inherited.all.stream().filter(use -> !has(use.type())).toList()));
    }
}
