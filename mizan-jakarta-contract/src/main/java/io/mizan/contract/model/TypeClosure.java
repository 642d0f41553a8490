// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named types that types speak of, directly or through other named types. */
public final class TypeClosure {

    private final Contract contract;
    private final SortedMap<String, NamedType> found = new TreeMap<>();
    private final Deque<NamedType> unread = new ArrayDeque<>();

    private TypeClosure(Contract contract) {
        this.contract = contract;
    }

    /**
     * The named types behind others.
     *
     * @param contract where the named types are
     * @param roots where to begin
     * @return by name
     * @throws IllegalArgumentException where the contract lacks a type that is spoken of
     */
    public static SortedMap<String, NamedType> of(Contract contract, Collection<JsonType> roots) {
        TypeClosure closure = new TypeClosure(contract);
        roots.forEach(closure::visit);
        while (!closure.unread.isEmpty()) {
            closure.visit(closure.unread.remove());
        }
        return closure.found;
    }

    private void visit(NamedType type) {
        if (type instanceof NamedType.ObjectType object) {
            object.properties().forEach(property -> visit(property.type()));
        } else if (type instanceof NamedType.UnionType union) {
            union.choices().forEach(choice -> add(choice.type()));
        }
    }

    private void visit(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            add(ref.name());
        }
        parts(type).forEach(this::visit);
    }

    private static List<JsonType> parts(JsonType type) {
        if (type instanceof JsonType.Ref ref) {
            return ref.arguments();
        }
        if (type instanceof JsonType.Sequence sequence) {
            return List.of(sequence.element());
        }
        if (type instanceof JsonType.Mapping mapping) {
            return List.of(mapping.key(), mapping.value());
        }
        if (type instanceof JsonType.Nullable nullable) {
            return List.of(nullable.of());
        }
        return type instanceof JsonType.Adapted adapted ? List.of(adapted.adapted()) : List.of();
    }

    private void add(String name) {
        NamedType type = contract.types().get(name);
        if (type == null) {
            throw new IllegalArgumentException("the contract has no type '" + name + "'");
        }
        if (found.put(name, type) == null) {
            unread.add(type);
        }
    }
}
