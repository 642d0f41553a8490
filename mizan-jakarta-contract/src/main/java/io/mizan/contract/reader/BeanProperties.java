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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The properties of a bean or an interface: public getters, setters and fields, those of its superclasses among them. */
final class BeanProperties {

    private final Declarations declarations;

    BeanProperties(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * A property.
     *
     * @param readable whether it can be read from a bean
     * @param writable whether it can be set on a bean
     */
    record Found(String name, TypeUse type, Annotations annotations, boolean readable, boolean writable, String doc) {

        Found and(Found other) {
            return new Found(
                    name,
                    readable ? type : other.type,
                    annotations.and(other.annotations),
                    readable || other.readable,
                    writable || other.writable,
                    doc.isEmpty() ? other.doc : doc);
        }
    }

    Collection<Found> of(ClassDeclaration declaration) {
        Map<String, Found> found = new TreeMap<>();
        List<MemberDeclaration> fields = new ArrayList<>();
        collect(declaration, found, fields);
        for (MemberDeclaration field : fields) {
            boolean open = field.modifiers().contains(Modifier.PUBLIC)
                    && !field.modifiers().contains(Modifier.TRANSIENT);
            boolean changeable = open && !field.modifiers().contains(Modifier.FINAL);
            Found property = new Found(field.name(), field.type(), field.annotations(), open, changeable, field.doc());
            if (open || found.containsKey(field.name())) {
                found.merge(field.name(), property, Found::and);
            }
        }
        return found.values().stream().filter(f -> f.readable() || f.writable()).toList();
    }

    private void collect(ClassDeclaration declaration, Map<String, Found> found, List<MemberDeclaration> fields) {
        for (MethodDeclaration method : declaration.methods()) {
            boolean open = method.modifiers().contains(Modifier.PUBLIC)
                    && !method.modifiers().contains(Modifier.STATIC)
                    && !method.modifiers().contains(Modifier.BRIDGE);
            if (open) {
                accessor(method).ifPresent(f -> found.merge(f.name(), f, Found::and));
            }
        }
        fields.addAll(declaration.members());
        Stream<TypeUse> parents = declaration.kind() == Kind.INTERFACE
                ? declaration.interfaces().stream()
                : declaration.superclass().stream();
        parents.map(TypeUse::erased)
                .filter(name -> !name.startsWith("java."))
                .forEach(name -> declarations.find(name).ifPresent(parent -> collect(parent, found, fields)));
    }

    private static java.util.Optional<Found> accessor(MethodDeclaration method) {
        String name = method.name();
        int parameters = method.parameters().size();
        String result = method.result().erased();
        if (parameters == 0 && name.startsWith("get") && name.length() > 3 && !result.equals("void")) {
            return java.util.Optional.of(getter(method, 3));
        } else if (parameters == 0 && name.startsWith("is") && name.length() > 2 && result.endsWith("oolean")) {
            return java.util.Optional.of(getter(method, 2));
        } else if (parameters == 1 && name.startsWith("set") && name.length() > 3) {
            return java.util.Optional.of(new Found(
                    decapitalised(name.substring(3)),
                    method.parameters().get(0).type(),
                    method.annotations().and(method.parameters().get(0).annotations()),
                    false,
                    true,
                    ""));
        }
        return java.util.Optional.empty();
    }

    private static Found getter(MethodDeclaration method, int prefix) {
        return new Found(
                decapitalised(method.name().substring(prefix)),
                method.result(),
                method.annotations(),
                true,
                false,
                method.doc());
    }

    /** As {@code java.beans.Introspector} does it: {@code URL} stays as it is. */
    private static String decapitalised(String name) {
        boolean initials =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return initials ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
