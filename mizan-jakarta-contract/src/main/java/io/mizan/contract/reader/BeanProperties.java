// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The properties of a class: a record's components; otherwise public getters, setters and fields, those of its supertypes
 * among them.
 */
final class BeanProperties {

    private final Declarations declarations;
    private final Supertypes supertypes;

    BeanProperties(Declarations declarations) {
        this.declarations = declarations;
        this.supertypes = new Supertypes(declarations);
    }

    /**
     * A property.
     *
     * @param readable whether it can be read from a bean
     * @param writable whether it can be set on a bean
     */
    record Found(String name, TypeUse type, Annotations annotations, boolean readable, boolean writable, String doc) {}

    /** A record's components in their order, a bean's properties by name. */
    List<Found> of(ClassDeclaration declaration) {
        if (declaration.kind() == Kind.RECORD) {
            List<Found> components = new ArrayList<>();
            for (MemberDeclaration m : declaration.members()) {
                components.add(new Found(m.name(), m.type(), m.annotations(), true, true, m.doc()));
            }
            return components;
        }
        Map<String, Accessors> found = new TreeMap<>();
        for (TypeUse.Declared type : supertypes.of(declaration)) {
            if (!Words.isPlatform(type.className())) {
                declarations.find(type.className()).ifPresent(d -> collect(d, type, found));
            }
        }
        return found.entrySet().stream()
                .flatMap(e -> e.getValue().property(e.getKey()).stream())
                .toList();
    }

    private static void collect(ClassDeclaration declaration, TypeUse.Declared use, Map<String, Accessors> found) {
        Map<String, TypeUse> variables = Supertypes.variables(declaration, use);
        for (MethodDeclaration method : declaration.methods()) {
            boolean open = method.modifiers().contains(Modifier.PUBLIC)
                    && !method.modifiers().contains(Modifier.STATIC)
                    && !method.modifiers().contains(Modifier.BRIDGE);
            if (open) {
                accessor(method, variables, found);
            }
        }
        for (MemberDeclaration field : declaration.members()) {
            at(field.name(), found).field(field, field.type().with(variables));
        }
    }

    private static void accessor(
            MethodDeclaration method, Map<String, TypeUse> variables, Map<String, Accessors> found) {
        String name = method.name();
        int parameters = method.parameters().size();
        if (parameters == 0) {
            TypeUse result = method.result().with(variables);
            getterOf(name, result.erased()).ifPresent(p -> at(p, found).getter(method, result));
        } else if (parameters == 1 && name.startsWith("set") && name.length() > 3) {
            TypeUse type = method.parameters().get(0).type().with(variables);
            at(decapitalised(name.substring(3)), found).setter(method, type);
        }
    }

    private static Optional<String> getterOf(String method, String result) {
        if (method.startsWith("get") && method.length() > 3 && !result.equals("void")) {
            return Optional.of(decapitalised(method.substring(3)));
        }
        boolean flag = result.equals("boolean") || result.equals("java.lang.Boolean");
        return flag && method.startsWith("is") && method.length() > 2
                ? Optional.of(decapitalised(method.substring(2)))
                : Optional.empty();
    }

    private static Accessors at(String property, Map<String, Accessors> found) {
        return found.computeIfAbsent(property, p -> new Accessors());
    }

    /** As {@code java.beans.Introspector} does it: {@code URL} stays as it is. */
    private static String decapitalised(String name) {
        boolean initials =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return initials ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
