// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.UnionType;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether {@code @Valid} leads to every constraint of what a client sends: Jakarta Validation goes nowhere else. */
final class ValidCheck {

    private final Declarations declarations;
    private final Findings findings;
    private final Map<String, NamedType> types;
    private final Constraints constraints;
    private final BeanProperties beans;
    private final Supertypes supertypes;
    private final Set<String> walked = new HashSet<>();
    private final Map<String, Boolean> constrained = new HashMap<>();

    ValidCheck(Declarations declarations, Findings findings, Map<String, NamedType> types, Constraints constraints) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
        this.constraints = constraints;
        this.beans = new BeanProperties(declarations);
        this.supertypes = new Supertypes(declarations);
    }

    void check(ParameterDeclaration parameter, String where) {
        walk(parameter.name(), parameter.type(), parameter.annotations().has(Words.VALID), where);
    }

    /** A channel's message, which is checked as a whole. */
    void check(TypeUse message, String where) {
        if (constrainedItself(message)) {
            findings.add(ProblemCode.MESSAGE_CONSTRAINED, where, message.text());
        }
        walk("message", message, true, where);
    }

    /** Whether a use, or one that it is made of, has a constraint that stands on no property. */
    private boolean constrainedItself(TypeUse use) {
        if (constraints.any(use.annotations())) {
            return true;
        } else if (use instanceof TypeUse.Array array) {
            return constrainedItself(array.element());
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return constrainedItself(wildcard.upper());
        }
        return use instanceof TypeUse.Declared declared
                && declared.arguments().stream().anyMatch(this::constrainedItself);
    }

    /**
     * Follows a use.
     *
     * @param outside whether what is around it cascades to it
     */
    private void walk(String name, TypeUse use, boolean outside, String where) {
        boolean cascaded = outside || use.annotations().has(Words.VALID);
        if (use instanceof TypeUse.Array array) {
            walk(name, array.element(), cascaded, where);
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            walk(name, wildcard.upper(), cascaded, where);
        } else if (use instanceof TypeUse.Declared declared && Words.isPlatform(declared.className())) {
            boolean map = declared.arguments().size() == 2;
            for (int i = 0; i < declared.arguments().size(); i++) {
                // of a map's two, @Valid on the map itself means the values alone
                walk(name, declared.arguments().get(i), cascaded && (!map || i == 1), where);
            }
        } else if (use instanceof TypeUse.Declared declared) {
            if (!cascaded && isConstrained(declared.className())) {
                findings.add(ProblemCode.VALID_MISSING, where, name, declared.text());
            }
            inside(declared);
        }
    }

    /** What is inside a class is the same wherever it is used with the same type arguments. */
    private void inside(TypeUse.Declared use) {
        String key = use.arguments().isEmpty()
                ? use.className()
                : use.className()
                        + use.arguments().stream().map(TypeUse::erased).toList();
        ClassDeclaration declaration = declarations.find(use.className()).orElse(null);
        if (!walked.add(key) || declaration == null || declaration.kind() == Kind.ENUM) {
            return;
        }
        for (TypeUse.Declared choice : choices(use.className())) {
            inside(choice);
        }
        Map<String, TypeUse> variables = Supertypes.variables(declaration, use);
        for (BeanProperties.Found property : beans.of(declaration)) {
            boolean valid = property.annotations().has(Words.VALID);
            walk(property.name(), property.type().with(variables), valid, declaration.name());
        }
    }

    private List<TypeUse.Declared> choices(String className) {
        List<TypeUse.Declared> choices = new ArrayList<>();
        if (types.get(className) instanceof UnionType union) {
            for (NamedType.Choice choice : union.choices()) {
                choices.add(new TypeUse.Declared(choice.type(), List.of(), Annotations.NONE));
            }
        }
        return choices;
    }

    private boolean isConstrained(String className) {
        Boolean known = constrained.get(className);
        if (known == null) {
            known = isConstrained(className, new HashSet<>());
            constrained.put(className, known);
        }
        return known;
    }

    private boolean isConstrained(String className, Set<String> seen) {
        ClassDeclaration declaration = Words.isPlatform(className)
                ? null
                : declarations.find(className).orElse(null);
        if (declaration == null || declaration.kind() == Kind.ENUM || !seen.add(className)) {
            return false;
        }
        for (TypeUse.Declared type : supertypes.of(declaration)) {
            ClassDeclaration found = Words.isPlatform(type.className())
                    ? null
                    : declarations.find(type.className()).orElse(null);
            if (found != null && constraints.any(found.annotations())) {
                return true;
            }
        }
        for (TypeUse.Declared choice : choices(className)) {
            if (isConstrained(choice.className(), seen)) {
                return true;
            }
        }
        for (BeanProperties.Found property : beans.of(declaration)) {
            if (constraints.any(property.annotations()) || isConstrained(property.type(), seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a use itself is constrained, what is in it, or what it holds. */
    private boolean isConstrained(TypeUse use, Set<String> seen) {
        if (constraints.any(use.annotations())) {
            return true;
        } else if (use instanceof TypeUse.Array array) {
            return isConstrained(array.element(), seen);
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return isConstrained(wildcard.upper(), seen);
        }
        return use instanceof TypeUse.Declared declared
                && (isConstrained(declared.className(), seen) || isAnyConstrained(declared.arguments(), seen));
    }

    private boolean isAnyConstrained(List<TypeUse> uses, Set<String> seen) {
        for (TypeUse use : uses) {
            if (isConstrained(use, seen)) {
                return true;
            }
        }
        return false;
    }
}
