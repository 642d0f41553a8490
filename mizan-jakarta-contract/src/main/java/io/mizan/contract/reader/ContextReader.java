// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the context records that functions and other contexts name. */
final class ContextReader {

    private static final int MOST_COMPONENTS = 4;

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;
    private final ParameterReader parameters;
    private final AccessReader access;
    private final Map<String, Context> byClass = new TreeMap<>();

    ContextReader(
            Declarations declarations,
            Findings findings,
            TypeReader types,
            ParameterReader parameters,
            AccessReader access) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
        this.parameters = parameters;
        this.access = access;
    }

    /** The contexts that were met, by class name. */
    List<Context> all() {
        return List.copyOf(byClass.values());
    }

    /**
     * The context behind a class that a declaration names.
     *
     * @param className the record
     * @param where who names it
     */
    Optional<Context> find(String className, String where) {
        Context known = byClass.get(className);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> defect = declarations.defect(className);
        ClassDeclaration declaration = declarations.find(className).orElse(null);
        Optional<AnnotationUse> annotation = annotation(className);
        if (defect.isPresent()) {
            findings.add(ProblemCode.CLASS_UNREADABLE, className, defect.get());
        } else if (declaration == null || annotation.isEmpty()) {
            findings.add(ProblemCode.NO_CONTEXT, where, className);
        } else if (declaration.kind() != Kind.RECORD) {
            findings.add(ProblemCode.CONTEXT_NO_RECORD, className);
        } else {
            Context read = read(declaration, annotation.get());
            byClass.put(className, read);
            annotation.get().classes("staleWith").forEach(other -> find(other, className));
            return Optional.of(read);
        }
        return Optional.empty();
    }

    private Optional<AnnotationUse> annotation(String className) {
        return declarations.find(className).flatMap(c -> c.annotations().find(Words.CLIENT_CONTEXT));
    }

    private static String name(ClassDeclaration declaration, AnnotationUse annotation) {
        return annotation.text("name").orElseGet(() -> WireName.ofContext(declaration.simpleName()));
    }

    private Context read(ClassDeclaration declaration, AnnotationUse annotation) {
        String where = declaration.name();
        String name = name(declaration, annotation);
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, where, name);
        }
        List<Parameter> shared = shared(declaration);
        Access who = access.of(
                annotation.classes("auth"), declaration.annotations(), declaration.annotations(), shared, where);
        Caching caching = CachingReader.read(declaration.annotations(), where, findings)
                .orElseGet(() -> new Caching(Caching.Per.EVERYONE, false, Optional.empty(), Optional.empty()));
        String revision = annotation.text("rev").orElse("");
        return new Context(name, where, shared, who, caching, revision, staleWith(name, annotation), declaration.doc());
    }

    /** By name alone: two contexts may each be stale with the other. */
    private NavigableSet<String> staleWith(String self, AnnotationUse annotation) {
        NavigableSet<String> names = new TreeSet<>();
        for (String other : annotation.classes("staleWith")) {
            annotation(other)
                    .map(a -> name(declarations.find(other).orElseThrow(), a))
                    .ifPresent(names::add);
        }
        names.remove(self);
        return names;
    }

    private List<Parameter> shared(ClassDeclaration declaration) {
        String where = declaration.name();
        if (declaration.members().size() > MOST_COMPONENTS) {
            findings.add(
                    ProblemCode.TOO_MANY_COMPONENTS,
                    where,
                    declaration.members().size());
        }
        List<Parameter> shared = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MemberDeclaration member : declaration.members()) {
            Parameter parameter = parameters.read(member.name(), member.type(), member.annotations(), where);
            if (!canBeShared(parameter.type())) {
                findings.add(
                        ProblemCode.COMPONENT_TYPE,
                        where,
                        member.name(),
                        member.type().text());
            }
            if (!names.add(parameter.name())) {
                findings.add(ProblemCode.PARAMETER_TWICE, where, parameter.name());
            }
            if (parameter.defaultText().isPresent()) {
                findings.add(ProblemCode.SHARED_WITH_DEFAULT, where, parameter.name());
            }
            shared.add(parameter);
        }
        return shared;
    }

    private boolean canBeShared(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar.kind().shared();
        }
        return type.equals(TypeReader.UNREADABLE)
                || (type instanceof JsonType.Ref ref && types.types().get(ref.name()) instanceof NamedType.EnumType);
    }
}
