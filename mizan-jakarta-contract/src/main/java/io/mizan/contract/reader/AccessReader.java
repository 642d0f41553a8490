// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Access.Fill;
import io.mizan.contract.model.Access.GuardUse;
import io.mizan.contract.model.Access.Roles;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads guards and roles. */
final class AccessReader {

    private static final String RECORD = "java.lang.Record";

    private final Declarations declarations;
    private final Findings findings;
    private final ParameterReader parameters;
    private final SortedSet<String> roles = new TreeSet<>();

    AccessReader(Declarations declarations, Findings findings, ParameterReader parameters) {
        this.declarations = declarations;
        this.findings = findings;
        this.parameters = parameters;
    }

    /** Every role that a declaration speaks of. */
    SortedSet<String> roles() {
        return roles;
    }

    /**
     * Reads who may.
     *
     * @param client has the member {@code auth}
     * @param own the annotations of the method or record
     * @param around the annotations of the class, which count where the method has none
     * @param available what guards can be filled from
     */
    Access of(AnnotationUse client, Annotations own, Annotations around, List<Parameter> available, String where) {
        List<GuardUse> guards = new ArrayList<>();
        for (String guard : client.classes("auth")) {
            guards.add(guard(guard, available, where));
        }
        return new Access(roles(own).or(() -> roles(around)).orElse(new Roles.Anybody()), guards);
    }

    Optional<Roles> roles(Annotations annotations) {
        annotations.find(Words.DECLARE_ROLES).ifPresent(a -> roles.addAll(a.texts("value")));
        if (annotations.has(Words.DENY_ALL)) {
            return Optional.of(new Roles.Nobody());
        }
        Optional<Roles> allowed = annotations.find(Words.ROLES_ALLOWED).map(a -> {
            roles.addAll(a.texts("value"));
            return new Roles.AnyOf(new TreeSet<>(a.texts("value")));
        });
        return allowed.or(
                () -> annotations.has(Words.PERMIT_ALL) ? Optional.of(new Roles.Anybody()) : Optional.<Roles>empty());
    }

    private GuardUse guard(String className, List<Parameter> available, String where) {
        Optional<String> record = judgesBy(className);
        if (record.isEmpty()) {
            findings.add(ProblemCode.GUARD_TYPE, where, className);
            return new GuardUse(className, Optional.empty());
        }
        if (record.get().equals(RECORD)) {
            return new GuardUse(className, Optional.empty());
        }
        List<String> names = new ArrayList<>();
        List<MemberDeclaration> components =
                declarations.find(record.get()).map(ClassDeclaration::members).orElse(List.of());
        for (MemberDeclaration component : components) {
            Parameter wanted =
                    parameters.read(component.name(), component.type(), component.annotations(), record.get());
            Optional<Parameter> given = available.stream()
                    .filter(p -> p.name().equals(wanted.name()))
                    .findFirst();
            if (given.isEmpty()
                    || !given.get().type().present().equals(wanted.type().present())) {
                findings.add(
                        ProblemCode.GUARD_UNFILLED,
                        where,
                        TypeUse.simpleName(className),
                        wanted.name(),
                        given.isEmpty() ? "no parameter" : "of another type here",
                        component.type().text());
            }
            names.add(wanted.name());
        }
        return new GuardUse(className, Optional.of(new Fill(record.get(), names)));
    }

    private Optional<String> judgesBy(String guard) {
        Optional<ClassDeclaration> found = declarations.find(guard);
        while (found.isPresent()) {
            ClassDeclaration declaration = found.get();
            Optional<TypeUse> judged = declaration.interfaces().stream()
                    .filter(i -> i.erased().equals(Words.GUARD))
                    .flatMap(i -> ((TypeUse.Declared) i).arguments().stream())
                    .filter(TypeUse.Declared.class::isInstance)
                    .findFirst();
            if (judged.isPresent()) {
                return judged.map(TypeUse::erased);
            }
            found = declaration.superclass().flatMap(s -> declarations.find(s.erased()));
        }
        return Optional.empty();
    }
}
