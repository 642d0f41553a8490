// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the context records that functions and other contexts name. */
final class ContextReader {

    private final Declarations declarations;
    private final Findings findings;
    private final SharedReader shared;
    private final AccessReader access;
    private final Map<String, Context> byClass = new TreeMap<>();

    ContextReader(Declarations declarations, Findings findings, SharedReader shared, AccessReader access) {
        this.declarations = declarations;
        this.findings = findings;
        this.shared = shared;
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
        List<Parameter> components = shared.read(declaration, "context");
        Access who = access.of(
                annotation.classes("auth"), declaration.annotations(), declaration.annotations(), components, where);
        Caching caching = CachingReader.read(declaration.annotations(), where, findings)
                .orElseGet(() -> new Caching(Caching.Per.EVERYONE, false, Optional.empty(), Optional.empty()));
        String revision = annotation.text("rev").orElse("");
        return new Context(
                name, where, components, who, caching, revision, staleWith(name, annotation), declaration.doc());
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
}
