// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.List;

/** A type as it is written at one place, with the annotations that stand there. */
public sealed interface TypeUse {

    /**
     * The annotations at this place.
     *
     * @return type annotations, such as {@code @Nullable} and {@code @NotBlank}
     */
    Annotations annotations();

    /**
     * A primitive type, or {@code void}.
     *
     * @param name the keyword
     * @param annotations at this place
     */
    record Primitive(String name, Annotations annotations) implements TypeUse {}

    /**
     * A class or interface.
     *
     * @param className the binary name
     * @param arguments its type arguments; empty for a raw type
     * @param annotations at this place
     */
    record Declared(String className, List<TypeUse> arguments, Annotations annotations) implements TypeUse {
        /** Copies. */
        public Declared {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An array.
     *
     * @param element its elements' type
     * @param annotations at this place
     */
    record Array(TypeUse element, Annotations annotations) implements TypeUse {}

    /**
     * A type variable.
     *
     * @param name its name
     * @param annotations at this place
     */
    record Variable(String name, Annotations annotations) implements TypeUse {}

    /**
     * A wildcard.
     *
     * @param upper its upper bound
     * @param annotations at this place
     */
    record Wildcard(TypeUse upper, Annotations annotations) implements TypeUse {}

    /**
     * The erased name, as {@code Class.getName()} has it but with {@code []} for arrays.
     *
     * @return the binary name
     */
    default String erased() {
        if (this instanceof Primitive primitive) {
            return primitive.name();
        } else if (this instanceof Declared declared) {
            return declared.className();
        } else if (this instanceof Array array) {
            return array.element().erased() + "[]";
        } else if (this instanceof Wildcard wildcard) {
            return wildcard.upper().erased();
        }
        return "java.lang.Object";
    }

    /**
     * The type as it would be written in a message: simple names, type arguments, no annotations.
     *
     * @return a text such as {@code List<OwnerRow>}
     */
    default String text() {
        if (this instanceof Declared declared) {
            String simple = simpleName(declared.className());
            return declared.arguments().isEmpty()
                    ? simple
                    : simple
                            + declared.arguments().stream()
                                    .map(TypeUse::text)
                                    .collect(java.util.stream.Collectors.joining(", ", "<", ">"));
        } else if (this instanceof Array array) {
            return array.element().text() + "[]";
        } else if (this instanceof Variable variable) {
            return variable.name();
        } else if (this instanceof Wildcard wildcard) {
            return "? extends " + wildcard.upper().text();
        }
        return erased();
    }

    /**
     * The last part of a class name.
     *
     * @param className a binary name
     * @return what follows the last dot or dollar sign
     */
    static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
