// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.UnionType;
import io.mizan.contract.problem.ProblemCode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What has to hold of the types when all of them are known: every value of a choice can be told from the others. */
final class UnionCheck {

    private final Declarations declarations;
    private final Supertypes supertypes;
    private final Findings findings;
    private final Map<String, NamedType> types;
    private final Set<String> chosen = new TreeSet<>();

    UnionCheck(Declarations declarations, Findings findings, Map<String, NamedType> types) {
        this.declarations = declarations;
        this.supertypes = new Supertypes(declarations);
        this.findings = findings;
        this.types = types;
    }

    void check() {
        for (NamedType type : types.values()) {
            if (type instanceof UnionType union) {
                check(union, declarations.find(union.className()).orElseThrow());
            }
        }
        for (NamedType type : types.values()) {
            if (type instanceof ObjectType object && isEmptyBean(object) && !chosen.contains(object.className())) {
                findings.add(
                        ProblemCode.NO_JSON_FORM,
                        object.className(),
                        TypeUse.simpleName(object.className()),
                        "it has no public getter, setter or field");
            }
        }
    }

    private static boolean isEmptyBean(ObjectType object) {
        return object.form() == ObjectType.Form.BEAN && object.properties().isEmpty();
    }

    private void check(UnionType union, ClassDeclaration declaration) {
        if (union.choices().isEmpty()) {
            problem(
                    union,
                    "it is sealed and has no @JsonbTypeInfo; annotate it with @JsonbTypeInfo and one"
                            + " @JsonbSubtype(alias = \"…\", type = ….class) for each permitted class");
            return;
        }
        Set<String> aliases = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Choice choice : union.choices()) {
            check(union, choice);
            named.add(choice.type());
            if (!aliases.add(choice.alias())) {
                problem(union, "two choices are called '" + choice.alias() + "'; give each an alias of its own");
            }
        }
        for (String end : ends(declaration)) {
            String simple = TypeUse.simpleName(end);
            if (end.equals(union.className())) {
                problem(union, "it can have objects of its own; make it abstract");
            } else if (!named.contains(end)) {
                problem(union, simple + " has no alias; add @JsonbSubtype(alias = \"…\", type = " + simple + ".class)");
            }
        }
        chosen.addAll(named);
    }

    private void check(UnionType union, Choice choice) {
        String simple = TypeUse.simpleName(choice.type());
        if (choice.type().equals(union.className())) {
            return; // said of the class itself
        } else if (!(types.get(choice.type()) instanceof ObjectType object)) {
            problem(union, simple + " is no object; name a record or a bean");
        } else if (supertypes
                .as(/* className= */ choice.type(), /* supertype= */ union.className())
                .isEmpty()) {
            problem(union, simple + " is none of its subtypes; drop it");
        } else if (object.properties().stream().anyMatch(p -> p.name().equals(union.key()))) {
            problem(union, simple + " has a property '" + union.key() + "' itself; rename it, or choose another key");
        }
    }

    /** The classes that have objects: the class itself unless it is abstract, and the ends of a sealed hierarchy. */
    private Set<String> ends(ClassDeclaration declaration) {
        Set<String> ends = new LinkedHashSet<>();
        if (!declaration.modifiers().contains(Modifier.ABSTRACT)) {
            ends.add(declaration.name());
        }
        for (String name : declaration.permitted()) {
            declarations.find(name).ifPresent(permitted -> ends.addAll(ends(permitted)));
        }
        return ends;
    }

    private void problem(UnionType union, String text) {
        findings.add(ProblemCode.UNION, union.className(), TypeUse.simpleName(union.className()), text);
    }
}
