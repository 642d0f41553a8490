// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which types hold themselves: a value of such a type has to be boxed there. Lists and maps hold their elements elsewhere. */
final class Recursion {

    private final Contract contract;

    Recursion(Contract contract) {
        this.contract = contract;
    }

    /** Whether a value of the type, held by another, would hold that one again. */
    boolean boxed(JsonType type, String holder) {
        return held(type).anyMatch(name -> reaches(name, holder, new HashSet<>()));
    }

    /** Whether an object speaks of a type parameter anywhere but where it speaks of itself. */
    boolean uses(NamedType.ObjectType object, String variable) {
        return object.properties().stream().anyMatch(property -> uses(property.type(), object.name(), variable));
    }

    private boolean uses(JsonType type, String holder, String variable) {
        if (type instanceof JsonType.Variable named) {
            return named.name().equals(variable);
        } else if (type instanceof JsonType.Ref ref) {
            return !reaches(ref.name(), holder, new HashSet<>())
                    && ref.arguments().stream().anyMatch(argument -> uses(argument, holder, variable));
        } else if (type instanceof JsonType.Sequence sequence) {
            return uses(sequence.element(), holder, variable);
        } else if (type instanceof JsonType.Mapping mapping) {
            return uses(mapping.value(), holder, variable);
        } else if (type instanceof JsonType.Nullable nullable) {
            return uses(nullable.of(), holder, variable);
        }
        return type instanceof JsonType.Adapted adapted && uses(adapted.adapted(), holder, variable);
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from) && heldBy(contract.types().get(from)).anyMatch(name -> reaches(name, to, seen)));
    }

    private static Stream<String> heldBy(@Nullable NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object.properties().stream().flatMap(property -> held(property.type()));
        }
        return type instanceof NamedType.UnionType union
                ? union.choices().stream().map(NamedType.Choice::type)
                : Stream.empty();
    }

    /** The named types whose values stand in a value of the type itself. */
    private static Stream<String> held(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            return Stream.concat(Stream.of(ref.name()), ref.arguments().stream().flatMap(Recursion::held));
        } else if (type instanceof JsonType.Nullable nullable) {
            return held(nullable.of());
        }
        return type instanceof JsonType.Adapted adapted ? held(adapted.adapted()) : Stream.empty();
    }
}
