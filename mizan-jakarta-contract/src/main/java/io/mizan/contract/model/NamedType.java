// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.List;

/** A type with a name: what a class, an enum or a sealed hierarchy is in JSON. */
public sealed interface NamedType {

    /**
     * Its name.
     *
     * @return unique in the contract
     */
    String name();

    /**
     * The Java class behind it.
     *
     * @return the binary name
     */
    String className();

    /**
     * An object with properties.
     *
     * @param name its name
     * @param className the class behind it
     * @param form what it is in Java
     * @param typeParameters names of its type parameters
     * @param properties a record's in its order, a bean's sorted by Java name
     * @param doc the documentation comment; empty where there is none
     */
    record ObjectType(
            String name,
            String className,
            Form form,
            List<String> typeParameters,
            List<Property> properties,
            String doc)
            implements NamedType {

        /** What an object is in Java. */
        public enum Form {
            /** A record, made by its canonical constructor. */
            RECORD,
            /** A bean, made by its constructor without parameters and its setters. */
            BEAN
        }

        /** Copies. */
        public ObjectType {
            typeParameters = List.copyOf(typeParameters);
            properties = List.copyOf(properties);
        }
    }

    /**
     * A property.
     *
     * @param name its name in JSON
     * @param javaName its name in Java
     * @param type its type
     * @param readable whether it is written to JSON
     * @param writable whether it is read from JSON
     * @param constraints what Jakarta Validation says of it
     * @param doc the documentation; empty where there is none
     */
    record Property(
            String name,
            String javaName,
            JsonType type,
            boolean readable,
            boolean writable,
            List<Constraint> constraints,
            String doc) {
        /** Copies. */
        public Property {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * An enum.
     *
     * @param name its name
     * @param className the class behind it
     * @param constants the constants' names, in their order
     */
    record EnumType(String name, String className, List<String> constants) implements NamedType {
        /** Copies. */
        public EnumType {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A closed choice of objects, told apart by a property.
     *
     * @param name its name
     * @param className the sealed type behind it
     * @param key the name of the telling property
     * @param choices in the declared order
     */
    record UnionType(String name, String className, String key, List<Choice> choices) implements NamedType {
        /** Copies. */
        public UnionType {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One of a union.
     *
     * @param alias the value of the telling property
     * @param type the name of an {@link ObjectType}
     */
    record Choice(String alias, String type) {}
}
