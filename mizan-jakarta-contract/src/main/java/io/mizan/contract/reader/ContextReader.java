// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the context records that functions and other contexts name. */
final class ContextReader {

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;
    private final ParameterReader parameters;
    private final AccessReader access;
    private final Map<String, Optional<Context>> byClass = new TreeMap<>();

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
        return byClass.values().stream().flatMap(Optional::stream).toList();
    }

    /**
     * The context behind a class that a declaration names.
     *
     * @param className the record
     * @param where who names it
     */
    Optional<Context> find(String className, String where) {
        Optional<Context> known = byClass.get(className);
        if (known == null) {
            byClass.put(className, Optional.empty());
            known = read(className, where);
            byClass.put(className, known);
        }
        return known;
    }

    private Optional<Context> read(String className, String where) {
        ClassDeclaration declaration = declarations.find(className).orElse(null);
        Optional<AnnotationUse> found = declaration == null
                ? Optional.empty()
                : declaration.annotations().find(Words.CLIENT_CONTEXT);
        if (declaration == null || found.isEmpty()) {
            findings.add(ProblemCode.NO_CONTEXT, where, className);
            return Optional.empty();
        }
        if (declaration.kind() != Kind.RECORD) {
            findings.add(ProblemCode.CONTEXT_NO_RECORD, className);
            return Optional.empty();
        }
        AnnotationUse annotation = found.get();
        String name = annotation.text("name").orElseGet(() -> WireName.ofContext(declaration.simpleName()));
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, className, name);
        }
        List<Parameter> shared = shared(declaration);
        Access who = access.of(annotation, declaration.annotations(), declaration.annotations(), shared, className);
        Caching caching = CachingReader.read(declaration.annotations(), className, findings)
                .orElseGet(() -> new Caching(Caching.Per.EVERYONE, false, Optional.empty(), Optional.empty()));
        TreeSet<String> staleWith = new TreeSet<>();
        for (String other : annotation.classes("staleWith")) {
            find(other, className).map(Context::name).ifPresent(staleWith::add);
            if (other.equals(className)) {
                staleWith.remove(name);
            } else if (byClass.getOrDefault(other, Optional.empty()).isEmpty()) {
                nameOf(other).ifPresent(staleWith::add);
            }
        }
        return Optional.of(new Context(
                name,
                className,
                shared,
                who,
                caching,
                annotation.text("rev").orElse(""),
                staleWith,
                declaration.doc()));
    }

    /** The name of a context that is being read just now: two contexts may each be stale with the other. */
    private Optional<String> nameOf(String className) {
        return declarations
                .find(className)
                .flatMap(c -> c.annotations()
                        .find(Words.CLIENT_CONTEXT)
                        .map(a -> a.text("name").orElseGet(() -> WireName.ofContext(c.simpleName()))));
    }

    private List<Parameter> shared(ClassDeclaration declaration) {
        if (declaration.members().size() > 4) {
            findings.add(
                    ProblemCode.TOO_MANY_COMPONENTS,
                    declaration.name(),
                    declaration.members().size());
        }
        List<Parameter> shared = new ArrayList<>();
        for (MemberDeclaration member : declaration.members()) {
            Annotations annotations = member.annotations();
            Parameter parameter = parameters.read(member.name(), member.type(), annotations, declaration.name());
            if (!canBeShared(parameter.type())) {
                findings.add(
                        ProblemCode.COMPONENT_TYPE,
                        declaration.name(),
                        member.name(),
                        member.type().text());
            }
            if (parameter.defaultText().isPresent()) {
                findings.add(ProblemCode.SHARED_WITH_DEFAULT, declaration.name(), parameter.name());
            }
            shared.add(parameter);
        }
        return shared;
    }

    private boolean canBeShared(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar.kind().shared();
        }
        return type instanceof JsonType.Ref ref && types.types().get(ref.name()) instanceof NamedType.EnumType;
    }
}
