// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.model.Parameter;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which named types have one form for what a client gets and another for what it sends: a property that only one of the
 * two has, in the type itself or in one that it holds.
 */
public final class Inputs {

    private final Contract contract;
    private final SortedSet<String> differing = new TreeSet<>();
    private final SortedSet<String> sent = new TreeSet<>();

    private Inputs(Contract contract) {
        this.contract = contract;
    }

    /**
     * The types with two forms.
     *
     * @param contract a contract
     * @return those that a client sends, by name
     */
    public static SortedSet<String> of(Contract contract) {
        Inputs inputs = new Inputs(contract);
        inputs.findDiffering();
        Stream<JsonType> arguments = contract.calls().stream()
                .flatMap(call -> call.parameters().stream())
                .map(Parameter::type);
        Stream<JsonType> messages = contract.channels().values().stream().flatMap(channel -> channel.in().stream());
        Stream.concat(arguments, messages).flatMap(Inputs::refs).forEach(ref -> inputs.reach(ref.name()));
        inputs.sent.retainAll(inputs.differing);
        return Collections.unmodifiableSortedSet(inputs.sent);
    }

    /** What holds something that differs does so too: looked for until a look finds nothing new. */
    private void findDiffering() {
        int known = -1;
        while (known < differing.size()) {
            known = differing.size();
            differing.addAll(contract.types().values().stream()
                    .filter(this::differs)
                    .map(NamedType::name)
                    .toList());
        }
    }

    private boolean differs(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            return object.properties().stream()
                    .anyMatch(p -> !p.readable()
                            || !p.writable()
                            || refs(p.type()).anyMatch(ref -> differing.contains(ref.name())));
        }
        return type instanceof NamedType.UnionType union
                && union.choices().stream().anyMatch(choice -> differing.contains(choice.type()));
    }

    private void reach(String name) {
        if (!sent.add(name)) {
            return;
        }
        NamedType type = contract.types().get(name);
        if (type instanceof NamedType.ObjectType object) {
            object.properties().stream()
                    .filter(Property::writable)
                    .flatMap(property -> refs(property.type()))
                    .forEach(ref -> reach(ref.name()));
        } else if (type instanceof NamedType.UnionType union) {
            union.choices().forEach(choice -> reach(choice.type()));
        }
    }

    private static Stream<JsonType.Ref> refs(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            return Stream.concat(Stream.of(ref), ref.arguments().stream().flatMap(Inputs::refs));
        } else if (type instanceof JsonType.Sequence sequence) {
            return refs(sequence.element());
        } else if (type instanceof JsonType.Mapping mapping) {
            return refs(mapping.value());
        } else if (type instanceof JsonType.Nullable nullable) {
            return refs(nullable.of());
        }
        return type instanceof JsonType.Adapted adapted ? refs(adapted.adapted()) : Stream.empty();
    }
}
