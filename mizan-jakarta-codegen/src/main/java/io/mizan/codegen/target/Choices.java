// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.NamedType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses unions whose choices no type can tell: one object by two names, or one that wants type arguments. */
public final class Choices {

    private Choices() {}

    /**
     * Checks all unions.
     *
     * @param contract a contract
     * @throws Ungenerable if there are such
     */
    public static void check(Contract contract) {
        List<String> problems = contract.types().values().stream()
                .filter(NamedType.UnionType.class::isInstance)
                .flatMap(union -> problems((NamedType.UnionType) union, contract))
                .toList();
        if (!problems.isEmpty()) {
            throw new Ungenerable(String.join("\n", problems));
        }
    }

    private static Stream<String> problems(NamedType.UnionType union, Contract contract) {
        Set<String> known = new HashSet<>();
        return union.choices().stream()
                .filter(choice ->
                        !known.add(choice.type()) || isGeneric(contract.types().get(choice.type())))
                .map(choice -> "the union '" + union.name() + "' has the choice '" + choice.type()
                        + (isGeneric(contract.types().get(choice.type()))
                                ? "', which has type parameters; make it an object of its own without them"
                                : "' twice; make the second an object of its own"));
    }

    private static boolean isGeneric(@Nullable NamedType type) {
        return type instanceof NamedType.ObjectType object
                && !object.typeParameters().isEmpty();
    }
}
