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
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads guards and roles. */
final class AccessReader {

    private static final String RECORD = "java.lang.Record";

    private final Declarations declarations;
    private final Supertypes supertypes;
    private final Findings findings;
    private final ParameterReader parameters;
    private final SortedSet<String> roles = new TreeSet<>();
    /** What annotations say by roles: one object is read once */
    private final IdentityHashMap<Annotations, Optional<Roles>> said = new IdentityHashMap<>();

    AccessReader(Declarations declarations, Findings findings, ParameterReader parameters) {
        this.declarations = declarations;
        this.supertypes = new Supertypes(declarations);
        this.findings = findings;
        this.parameters = parameters;
    }

    /** Every role that a declaration speaks of. */
    SortedSet<String> roles() {
        return roles;
    }

    /** Takes note of the roles that a class speaks of. */
    void note(Annotations annotations) {
        annotations.find(Words.DECLARE_ROLES).ifPresent(a -> roles.addAll(a.texts("value")));
        annotations.find(Words.ROLES_ALLOWED).ifPresent(a -> roles.addAll(a.texts("value")));
    }

    /**
     * Reads who may.
     *
     * @param auth the guards
     * @param own the annotations of the method or record
     * @param around the annotations of the class, which count where the method has none
     * @param available what guards can be filled from
     */
    Access of(List<String> auth, Annotations own, Annotations around, List<Parameter> available, String where) {
        if (!own.all().isEmpty()) {
            note(own);
        }
        List<GuardUse> guards = new ArrayList<>();
        for (String guard : auth) {
            guards.add(guard(guard, available, where));
        }
        return new Access(roles(own).or(() -> roles(around)).orElse(new Roles.Anybody()), guards);
    }

    /** What is said by roles; empty if nothing is. */
    Optional<Roles> roles(Annotations annotations) {
        return said.computeIfAbsent(annotations, AccessReader::said);
    }

    private static Optional<Roles> said(Annotations annotations) {
        if (annotations.has(Words.DENY_ALL)) {
            return Optional.of(new Roles.Nobody());
        }
        Optional<AnnotationUse> allowed = annotations.find(Words.ROLES_ALLOWED);
        if (allowed.isPresent()) {
            return Optional.of(new Roles.AnyOf(new TreeSet<>(allowed.get().texts("value"))));
        }
        return annotations.has(Words.PERMIT_ALL) ? Optional.of(new Roles.Anybody()) : Optional.empty();
    }

    private GuardUse guard(String className, List<Parameter> available, String where) {
        Optional<String> defect = declarations.defect(className);
        defect.ifPresent(d -> findings.add(ProblemCode.CLASS_UNREADABLE, className, d));
        String record = supertypes
                .as(className, Words.GUARD)
                .flatMap(guard -> guard.arguments().stream().findFirst())
                .filter(TypeUse.Declared.class::isInstance)
                .map(TypeUse::erased)
                .orElse("");
        if (record.isEmpty() && defect.isEmpty()) {
            findings.add(ProblemCode.GUARD_TYPE, where, TypeUse.simpleName(className));
        }
        return new GuardUse(
                className,
                record.isEmpty() || record.equals(RECORD)
                        ? Optional.empty()
                        : Optional.of(new Fill(record, filled(className, record, available, where))));
    }

    private List<String> filled(String guard, String record, List<Parameter> available, String where) {
        List<String> names = new ArrayList<>();
        for (MemberDeclaration component :
                declarations.find(record).map(ClassDeclaration::members).orElse(List.of())) {
            Parameter wanted = parameters.read(component.name(), component.type(), component.annotations(), record);
            fits(guard, wanted, component.type().text(), available, where);
            names.add(wanted.name());
        }
        return names;
    }

    private void fits(String guard, Parameter wanted, String type, List<Parameter> available, String where) {
        Optional<Parameter> given =
                available.stream().filter(p -> p.name().equals(wanted.name())).findFirst();
        String found = given.map(g -> misfit(g.type(), wanted.type())).orElse("no parameter here");
        if (!found.isEmpty()) {
            findings.add(
                    ProblemCode.GUARD_UNFILLED,
                    where,
                    TypeUse.simpleName(guard),
                    wanted.name(),
                    found,
                    type + " " + wanted.javaName());
        }
    }

    private static String misfit(JsonType given, JsonType wanted) {
        boolean canBeNull = wanted instanceof Nullable nullable && nullable.form() == Nullable.Form.NULL;
        boolean fits = given.equals(wanted) || (canBeNull && given.equals(wanted.present()));
        return fits || given.equals(TypeReader.UNREADABLE) || wanted.equals(TypeReader.UNREADABLE)
                ? ""
                : TypeWords.of(given) + " here";
    }

    /** Whether the guards of a context can be filled where a view shows it. */
    void covered(Access ofContext, List<Parameter> shared, List<Parameter> available, String where) {
        for (GuardUse guard : ofContext.guards()) {
            for (String name : guard.record().map(Fill::parameters).orElse(List.of())) {
                shared.stream()
                        .filter(p -> p.name().equals(name))
                        .forEach(p -> fits(guard.className(), p, TypeWords.of(p.type()), available, where));
            }
        }
    }
}
