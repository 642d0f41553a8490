// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class, interface, record or enum.
 *
 * @param name the binary name
 * @param kind what it is
 * @param modifiers its modifiers
 * @param typeParameters the names of its type parameters
 * @param superclass the class it extends; empty for {@code Object} and interfaces
 * @param interfaces what it implements
 * @param members a record's components in order, another class's own instance fields
 * @param constants an enum's constants in order
 * @param permitted binary names of the permitted subclasses of a sealed type
 * @param methods its own methods and constructors, sorted by name and parameters; of a record only those that are annotated
 * @param annotations its annotations, those that it inherits among them
 * @param doc the documentation comment; empty where the source has none
 */
public record ClassDeclaration(
        String name,
        Kind kind,
        Set<Modifier> modifiers,
        List<String> typeParameters,
        Optional<TypeUse> superclass,
        List<TypeUse> interfaces,
        List<MemberDeclaration> members,
        List<String> constants,
        List<String> permitted,
        List<MethodDeclaration> methods,
        Annotations annotations,
        String doc) {

    /** What a class is. */
    public enum Kind {
        /** An ordinary class. */
        CLASS,
        /** A record. */
        RECORD,
        /** An interface or annotation type. */
        INTERFACE,
        /** An enum. */
        ENUM
    }

    /** Copies. */
    public ClassDeclaration {
        modifiers = Set.copyOf(modifiers);
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        members = List.copyOf(members);
        constants = List.copyOf(constants);
        permitted = List.copyOf(permitted);
        methods = List.copyOf(methods);
    }

    /**
     * The name without package and enclosing classes.
     *
     * @return the simple name
     */
    public String simpleName() {
        return TypeUse.simpleName(name);
    }
}
