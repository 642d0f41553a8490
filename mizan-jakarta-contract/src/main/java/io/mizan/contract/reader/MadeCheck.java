// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
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
import org.jspecify.annotations.Nullable;

/** Whether what a client sends can be made into the objects that a method takes. Each type is complained of once. */
final class MadeCheck {

    private final Declarations declarations;
    private final Findings findings;
    private final Map<String, NamedType> types;
    private final Set<String> seen = new HashSet<>();

    MadeCheck(Declarations declarations, Findings findings, Map<String, NamedType> types) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
    }

    /**
     * Checks a type.
     *
     * @param through the way from a parameter to it, such as {@code owner.address}
     */
    void check(JsonType type, String through, String where) {
        if (type instanceof JsonType.Nullable nullable) {
            check(nullable.of(), through, where);
        } else if (type instanceof JsonType.Sequence sequence) {
            check(sequence.element(), through, where);
        } else if (type instanceof JsonType.Mapping mapping) {
            check(mapping.value(), through, where);
        } else if (type instanceof JsonType.Adapted adapted) {
            check(adapted.adapted(), through, where);
        } else if (type instanceof JsonType.Ref ref) {
            for (JsonType argument : ref.arguments()) {
                check(argument, through, where);
            }
            if (seen.add(ref.name())) {
                named(types.get(ref.name()), through, where);
            }
        }
    }

    private void named(@Nullable NamedType type, String through, String where) {
        if (type instanceof UnionType union) {
            union.choices().forEach(c -> check(new JsonType.Ref(c.type(), List.of()), through, where));
        } else if (type instanceof ObjectType object) {
            ClassDeclaration declaration = declarations.find(object.className()).orElseThrow();
            String why = declaration.kind() == Kind.RECORD ? record(declaration) : bean(declaration);
            if (!why.isEmpty()) {
                findings.add(ProblemCode.NOT_CONSTRUCTIBLE, where, declaration.simpleName(), through, why);
            }
            for (NamedType.Property p : object.properties()) {
                if (p.writable()) {
                    check(p.type(), through + "." + p.javaName(), where);
                }
            }
        }
    }

    private static String record(ClassDeclaration record) {
        if (record.methods().isEmpty()) {
            return "";
        }
        List<String> canonical = record.members().stream()
                .map(MemberDeclaration::type)
                .map(TypeUse::erased)
                .toList();
        boolean other = record.methods().stream()
                .filter(m -> m.annotations().has(Words.JSONB_CREATOR))
                .anyMatch(m -> !isConstructor(m) || !m.erasure().equals(canonical));
        return other ? "its @JsonbCreator is not its canonical constructor; drop it" : "";
    }

    private static String bean(ClassDeclaration bean) {
        if (bean.kind() == Kind.INTERFACE) {
            return "it is an interface; use a record";
        } else if (bean.modifiers().contains(Modifier.ABSTRACT)) {
            return "it is abstract; use a record, or a sealed type with @JsonbTypeInfo";
        } else if (bean.methods().stream().anyMatch(m -> m.annotations().has(Words.JSONB_CREATOR))) {
            return "it is made by its @JsonbCreator; use a record";
        }
        boolean made = bean.methods().stream()
                .anyMatch(m -> isConstructor(m)
                        && m.parameters().isEmpty()
                        && m.modifiers().contains(Modifier.PUBLIC));
        return made ? "" : "it has no public constructor without parameters; add one, or use a record";
    }

    private static boolean isConstructor(MethodDeclaration method) {
        return method.name().equals(MethodDeclaration.CONSTRUCTOR);
    }
}
