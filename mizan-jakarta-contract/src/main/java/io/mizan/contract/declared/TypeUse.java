// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
     * @param erasure what it is erased to: the binary name of its first bound
     * @param annotations at this place
     */
    record Variable(String name, String erasure, Annotations annotations) implements TypeUse {}

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
        return ((Variable) this).erasure();
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
                                    .collect(Collectors.joining(", ", "<", ">"));
        } else if (this instanceof Array array) {
            return array.element().text() + "[]";
        } else if (this instanceof Variable variable) {
            return variable.name();
        } else if (this instanceof Wildcard wildcard) {
            String upper = wildcard.upper().text();
            return upper.equals("Object") ? "?" : "? extends " + upper;
        }
        return erased();
    }

    /**
     * The type with what its variables stand for.
     *
     * @param variables uses by the variables' names; the annotations of both places count
     * @return the type; a variable that stands for nothing stays
     */
    default TypeUse with(Map<String, TypeUse> variables) {
        if (variables.isEmpty()) {
            return this;
        } else if (this instanceof Variable variable) {
            TypeUse known = variables.get(variable.name());
            return known == null ? this : known.annotated(annotations());
        } else if (this instanceof Declared declared && !declared.arguments().isEmpty()) {
            List<TypeUse> arguments =
                    declared.arguments().stream().map(a -> a.with(variables)).toList();
            return new Declared(declared.className(), arguments, annotations());
        } else if (this instanceof Array array) {
            return new Array(array.element().with(variables), annotations());
        } else if (this instanceof Wildcard wildcard) {
            return new Wildcard(wildcard.upper().with(variables), annotations());
        }
        return this;
    }

    /**
     * The type with more annotations.
     *
     * @param more what is added
     * @return the same type
     */
    default TypeUse annotated(Annotations more) {
        Annotations all = annotations().and(more);
        if (this instanceof Declared declared) {
            return new Declared(declared.className(), declared.arguments(), all);
        } else if (this instanceof Array array) {
            return new Array(array.element(), all);
        } else if (this instanceof Variable variable) {
            return new Variable(variable.name(), variable.erasure(), all);
        } else if (this instanceof Wildcard wildcard) {
            return new Wildcard(wildcard.upper(), all);
        }
        return new Primitive(((Primitive) this).name(), all);
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
