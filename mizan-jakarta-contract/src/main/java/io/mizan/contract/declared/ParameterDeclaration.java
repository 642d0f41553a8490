// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

/**
 * A parameter of a method.
 *
 * @param name its name
 * @param named whether the name is the source's, not {@code arg0}
 * @param type its type
 * @param annotations its annotations
 */
public record ParameterDeclaration(String name, boolean named, TypeUse type, Annotations annotations) {}
