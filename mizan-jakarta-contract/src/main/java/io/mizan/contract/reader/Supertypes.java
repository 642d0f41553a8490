// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What classes extend and implement, with the type arguments that this gives their supertypes. */
final class Supertypes {

    private final Declarations declarations;

    Supertypes(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * The supertypes of a class in terms of its own type parameters, the class itself first, then nearest first. Those of
     * the platform are named, but not looked into.
     */
    List<TypeUse.Declared> of(ClassDeclaration declaration) {
        List<TypeUse.Declared> found = new ArrayList<>();
        collect(self(declaration), found);
        return found;
    }

    private static TypeUse.Declared self(ClassDeclaration declaration) {
        List<TypeUse> own = new ArrayList<>();
        for (String name : declaration.typeParameters()) {
            own.add(new TypeUse.Variable(name, "java.lang.Object", Annotations.NONE));
        }
        return new TypeUse.Declared(declaration.name(), own, Annotations.NONE);
    }

    private void collect(TypeUse.Declared use, List<TypeUse.Declared> found) {
        for (TypeUse.Declared known : found) {
            if (known.className().equals(use.className())) {
                return;
            }
        }
        found.add(use);
        ClassDeclaration declaration = Words.isPlatform(use.className())
                ? null
                : declarations.find(use.className()).orElse(null);
        if (declaration != null) {
            Map<String, TypeUse> variables = variables(declaration, use);
            if (declaration.superclass().isPresent()) {
                collect((TypeUse.Declared) declaration.superclass().get().with(variables), found);
            }
            for (TypeUse parent : declaration.interfaces()) {
                collect((TypeUse.Declared) parent.with(variables), found);
            }
        }
    }

    /** What the type parameters of a class stand for where it is used. */
    static Map<String, TypeUse> variables(ClassDeclaration declaration, TypeUse.Declared use) {
        Map<String, TypeUse> variables = new HashMap<>();
        if (declaration.typeParameters().size() == use.arguments().size()) {
            for (int i = 0; i < use.arguments().size(); i++) {
                variables.put(
                        declaration.typeParameters().get(i), use.arguments().get(i));
            }
        }
        return variables;
    }

    /** A class seen as one of its supertypes. */
    Optional<TypeUse.Declared> as(String className, String supertype) {
        return declarations.find(className).stream()
                .flatMap(declaration -> of(declaration).stream())
                .filter(use -> use.className().equals(supertype))
                .findFirst();
    }
}
