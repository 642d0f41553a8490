// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

/**
 * What a function and all that belongs to it is called.
 *
 * @param wireName its name on the wire
 */
record FunctionNames(String wireName) {

    /** The read or mutation itself. */
    String constant() {
        return Identifiers.constant(wireName);
    }

    /** The type of a read's own parameters. */
    String options() {
        return Identifiers.pascal(wireName) + "Options";
    }

    /** The type of a mutation's arguments. */
    String args() {
        return Identifiers.pascal(wireName) + "Args";
    }

    /** What a component calls. */
    String hook() {
        return "use" + Identifiers.pascal(wireName);
    }

    /** The fields of a mutation's arguments. */
    String form() {
        return Identifiers.camel(wireName) + "Form";
    }

    /** What a component with a form calls. */
    String formHook() {
        return "use" + Identifiers.pascal(wireName) + "Form";
    }
}
