// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

/** Modifiers that a rule speaks of. */
public enum Modifier {
    /** Accessible everywhere. */
    PUBLIC,
    /** Accessible in its own class. */
    PRIVATE,
    /** Of the class, not of an instance. */
    STATIC,
    /** With no body. */
    ABSTRACT,
    /** Never overridden or extended. */
    FINAL,
    /** An interface's method with a body. */
    DEFAULT,
    /** Made by the compiler to bridge to another method. */
    BRIDGE,
    /** Not part of the object's value. */
    TRANSIENT,
    /** With a closed set of subclasses. */
    SEALED
}
