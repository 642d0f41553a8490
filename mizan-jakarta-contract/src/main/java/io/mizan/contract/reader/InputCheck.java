// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.UnionType;
import io.mizan.contract.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to hold for values that come from a client: they can be made, and their constraints are checked. */
final class InputCheck {

    private final Declarations declarations;
    private final Findings findings;
    private final Map<String, NamedType> types;
    private final Constraints constraints;
    private final BeanProperties beans;

    InputCheck(Declarations declarations, Findings findings, Map<String, NamedType> types, Constraints constraints) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
        this.constraints = constraints;
        this.beans = new BeanProperties(declarations);
    }

    void check(ParameterDeclaration parameter, JsonType type, String where) {
        Set<String> seen = new HashSet<>();
        constructible(type, parameter.name(), where, seen);
        valid(parameter.name(), parameter.type(), parameter.annotations(), where, new HashSet<>());
    }

    private void constructible(JsonType type, String through, String where, Set<String> seen) {
        if (type instanceof JsonType.Nullable nullable) {
            constructible(nullable.of(), through, where, seen);
        } else if (type instanceof JsonType.Sequence sequence) {
            constructible(sequence.element(), through, where, seen);
        } else if (type instanceof JsonType.Mapping mapping) {
            constructible(mapping.value(), through, where, seen);
        } else if (type instanceof JsonType.Adapted adapted) {
            constructible(adapted.adapted(), through, where, seen);
        } else if (type instanceof JsonType.Ref ref) {
            ref.arguments().forEach(argument -> constructible(argument, through, where, seen));
            if (seen.add(ref.name())) {
                named(types.get(ref.name()), through, where, seen);
            }
        }
    }

    private void named(@Nullable NamedType type, String through, String where, Set<String> seen) {
        if (type instanceof UnionType union) {
            union.choices().forEach(c -> constructible(new JsonType.Ref(c.type(), List.of()), through, where, seen));
        } else if (type instanceof ObjectType object) {
            if (object.form() == ObjectType.Form.BEAN) {
                String why = whyNotMade(object.className());
                if (!why.isEmpty()) {
                    findings.add(
                            ProblemCode.NOT_CONSTRUCTIBLE, where, TypeUse.simpleName(object.className()), through, why);
                }
            }
            object.properties().stream()
                    .filter(NamedType.Property::writable)
                    .forEach(p -> constructible(p.type(), through + "." + p.javaName(), where, seen));
        }
    }

    private String whyNotMade(String className) {
        ClassDeclaration declaration = declarations.find(className).orElseThrow();
        if (declaration.kind() == Kind.INTERFACE) {
            return "it is an interface";
        } else if (declaration.modifiers().contains(Modifier.ABSTRACT)) {
            return "it is abstract";
        }
        boolean made = declaration.methods().stream()
                .filter(m -> m.name().equals(MethodDeclaration.CONSTRUCTOR))
                .anyMatch(m -> m.parameters().isEmpty() && m.modifiers().contains(Modifier.PUBLIC));
        return made ? "" : "it has no public constructor without parameters";
    }

    /** Constraints below a value are checked only where {@code @Valid} leads to them. */
    private void valid(String name, TypeUse use, Annotations annotations, String where, Set<String> seen) {
        for (TypeUse.Declared leaf : leaves(use)) {
            boolean cascaded = annotations.has(Words.VALID)
                    || use.annotations().has(Words.VALID)
                    || leaf.annotations().has(Words.VALID);
            if (!cascaded && constrained(leaf.className(), new HashSet<>())) {
                findings.add(ProblemCode.VALID_MISSING, where, name, use.text());
            } else if (cascaded && seen.add(leaf.className())) {
                properties(leaf.className())
                        .forEach(p -> valid(name + "." + p.name(), p.type(), p.annotations(), where, seen));
            }
        }
    }

    /** The application's classes in a use: itself, its elements, its type arguments. */
    private Stream<TypeUse.Declared> leaves(Stream<TypeUse> uses) {
        return uses.flatMap(use -> leaves(use).stream());
    }

    private List<TypeUse.Declared> leaves(TypeUse use) {
        if (use instanceof TypeUse.Array array) {
            return leaves(array.element());
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return leaves(wildcard.upper());
        } else if (use instanceof TypeUse.Declared declared) {
            Stream<TypeUse.Declared> below = leaves(declared.arguments().stream());
            return types.containsKey(declared.className())
                    ? Stream.concat(Stream.of(declared), below).toList()
                    : below.toList();
        }
        return List.of();
    }

    private boolean constrained(String className, Set<String> seen) {
        if (!seen.add(className)) {
            return false;
        }
        if (types.get(className) instanceof UnionType union) {
            return union.choices().stream().anyMatch(c -> constrained(c.type(), seen));
        }
        return properties(className)
                .anyMatch(p -> constraints.any(p.annotations(), p.type())
                        || (cascades(p) && leaves(p.type()).stream().anyMatch(l -> constrained(l.className(), seen))));
    }

    private static boolean cascades(BeanProperties.Found property) {
        return property.annotations().has(Words.VALID)
                || property.type().annotations().has(Words.VALID);
    }

    private Stream<BeanProperties.Found> properties(String className) {
        ClassDeclaration declaration = declarations.find(className).orElse(null);
        if (declaration == null || declaration.kind() == Kind.ENUM) {
            return Stream.empty();
        }
        return declaration.kind() == Kind.RECORD
                ? declaration.members().stream()
                        .map(m -> new BeanProperties.Found(m.name(), m.type(), m.annotations(), true, true, m.doc()))
                : beans.of(declaration).stream();
    }
}
