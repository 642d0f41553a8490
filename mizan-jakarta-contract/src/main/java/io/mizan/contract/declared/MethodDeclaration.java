// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A method or a constructor.
 *
 * @param name its name
 * @param modifiers its modifiers
 * @param parameters its parameters
 * @param result what it returns
 * @param thrown what it declares to throw
 * @param annotations its annotations
 * @param doc the documentation comment; empty where the source has none
 */
public record MethodDeclaration(
        String name,
        Set<Modifier> modifiers,
        List<ParameterDeclaration> parameters,
        TypeUse result,
        List<TypeUse> thrown,
        Annotations annotations,
        String doc) {

    /** The name that a constructor has. */
    public static final String CONSTRUCTOR = "<init>";

    /** The order in which a class has its methods, whoever tells of them: by name, parameters and result. */
    public static final Comparator<MethodDeclaration> ORDER = MethodDeclaration::compare;

    /** Copies. */
    public MethodDeclaration {
        modifiers = Set.copyOf(modifiers);
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
    }

    private static int compare(MethodDeclaration one, MethodDeclaration other) {
        int byName = one.name.compareTo(other.name);
        if (byName != 0) {
            return byName;
        }
        int byParameters = one.erasure().toString().compareTo(other.erasure().toString());
        return byParameters != 0 ? byParameters : one.result.erased().compareTo(other.result.erased());
    }

    /**
     * The method as a message names it: erased, with simple names.
     *
     * @return a text such as {@code ownerVisits(long, int)}
     */
    public String signature() {
        StringJoiner types = new StringJoiner(", ", name + "(", ")");
        for (ParameterDeclaration parameter : parameters) {
            types.add(TypeUse.simpleName(parameter.type().erased()));
        }
        return types.toString();
    }

    /**
     * What tells it from its overloads.
     *
     * @return the parameters' erased types
     */
    public List<String> erasure() {
        List<String> types = new ArrayList<>(parameters.size());
        for (ParameterDeclaration parameter : parameters) {
            types.add(parameter.type().erased());
        }
        return types;
    }
}
