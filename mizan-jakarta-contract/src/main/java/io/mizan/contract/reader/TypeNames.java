// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Adapted;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.model.NamedType.UnionType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each class its name in the contract: the simple name, or where several classes share it as many enclosing names
 * in front as tell them apart ({@code OwnersRow}, {@code VetsRow}). It does not depend on any order.
 */
final class TypeNames {

    private static final Pattern SEPARATORS = Pattern.compile("[.$]");

    private final Map<String, String> byClass = new HashMap<>();

    TypeNames(Collection<String> classNames) {
        Map<String, List<String>> open = Map.of("", List.copyOf(classNames));
        for (int parts = 1; !open.isEmpty() && parts < 64; parts++) {
            int taken = parts;
            Map<String, List<String>> byName = open.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(c -> lastParts(c, taken)));
            open = new HashMap<>();
            for (Map.Entry<String, List<String>> group : byName.entrySet()) {
                if (group.getValue().size() == 1) {
                    byClass.put(group.getValue().get(0), group.getKey());
                } else {
                    open.put(group.getKey(), group.getValue());
                }
            }
        }
    }

    private static String lastParts(String className, int parts) {
        String[] names = SEPARATORS.split(className, 0);
        StringBuilder joined = new StringBuilder();
        for (int i = Math.max(0, names.length - parts); i < names.length; i++) {
            joined.append(names[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(names[i].substring(1));
        }
        return joined.toString();
    }

    String of(String className) {
        return byClass.getOrDefault(className, TypeUse.simpleName(className));
    }

    JsonType apply(JsonType type) {
        if (type instanceof Ref ref) {
            return new Ref(
                    of(ref.name()), ref.arguments().stream().map(this::apply).toList());
        } else if (type instanceof Sequence sequence) {
            return new Sequence(sequence.form(), apply(sequence.element()));
        } else if (type instanceof Mapping mapping) {
            return new Mapping(mapping.sorted(), apply(mapping.key()), apply(mapping.value()));
        } else if (type instanceof Nullable nullable) {
            return new Nullable(nullable.form(), apply(nullable.of()));
        } else if (type instanceof Adapted adapted) {
            return new Adapted(adapted.adapterClass(), apply(adapted.adapted()));
        }
        return type;
    }

    NamedType apply(NamedType type) {
        String name = of(type.className());
        if (type instanceof ObjectType object) {
            List<Property> properties =
                    object.properties().stream().map(this::apply).toList();
            return new ObjectType(
                    name, object.className(), object.form(), object.typeParameters(), properties, object.doc());
        } else if (type instanceof UnionType union) {
            List<Choice> choices = union.choices().stream()
                    .map(c -> new Choice(c.alias(), of(c.type())))
                    .toList();
            return new UnionType(name, union.className(), union.key(), choices);
        }
        EnumType constants = (EnumType) type;
        return new EnumType(name, constants.className(), constants.constants());
    }

    private Property apply(Property p) {
        return new Property(
                p.name(), p.javaName(), apply(p.type()), p.readable(), p.writable(), p.constraints(), p.doc());
    }
}
