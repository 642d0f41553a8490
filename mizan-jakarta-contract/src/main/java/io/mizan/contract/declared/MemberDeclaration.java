// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.Set;

/**
 * A component of a record, or a field of another class.
 *
 * @param name its name
 * @param type its type
 * @param modifiers its modifiers
 * @param annotations its annotations
 * @param doc what the documentation comment says of it
 */
public record MemberDeclaration(
        String name, TypeUse type, Set<Modifier> modifiers, Annotations annotations, String doc) {
    /** Copies. */
    public MemberDeclaration {
        modifiers = Set.copyOf(modifiers);
    }
}
