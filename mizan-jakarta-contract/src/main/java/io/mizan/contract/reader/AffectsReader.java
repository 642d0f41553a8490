// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Affects.Narrowed;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a function makes stale, and which arguments narrow it. */
final class AffectsReader {

    private final Findings findings;
    private final ContextReader contexts;
    private final ParameterReader parameters;

    AffectsReader(Findings findings, ContextReader contexts, ParameterReader parameters) {
        this.findings = findings;
        this.contexts = contexts;
        this.parameters = parameters;
    }

    private record Target(Context context, boolean own, List<Narrowed> narrowed) {}

    List<Affects> read(AnnotationUse client, MethodDeclaration method, String where) {
        List<Affects> whole = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (String name : client.classes("affects")) {
            if (name.equals(Words.EVERYTHING)) {
                whole.add(new Affects.Everything());
            } else {
                contexts.find(name, where).ifPresent(c -> targets.add(new Target(c, false, new ArrayList<>())));
            }
        }
        for (String name : client.classes("affectsOwn")) {
            contexts.find(name, where).ifPresent(c -> targets.add(new Target(c, true, new ArrayList<>())));
        }
        for (int i = 0; i < method.parameters().size(); i++) {
            narrow(method.parameters().get(i), i, targets, where);
        }
        targets.forEach(t -> whole.add(new Affects.OfContext(t.context().name(), t.own(), t.narrowed())));
        return whole;
    }

    private void narrow(ParameterDeclaration declared, int index, List<Target> targets, String where) {
        AnnotationUse annotation =
                declared.annotations().find(Words.AFFECTS_PARAM).orElse(null);
        if (annotation == null) {
            return;
        }
        Parameter argument = parameters.read(declared.name(), declared.type(), declared.annotations(), where);
        String component = annotation.text("value").orElse(argument.name());
        List<String> of = annotation.classes("of");
        List<Target> having = targets.stream()
                .filter(t -> of.isEmpty() || of.contains(t.context().className()))
                .filter(t -> component(t.context(), component).isPresent())
                .toList();
        long distinct = having.stream().map(t -> t.context().name()).distinct().count();
        if (having.isEmpty()
                || (!of.isEmpty() && distinct < of.stream().distinct().count())) {
            findings.add(ProblemCode.AFFECTS_PARAM_UNKNOWN, where, declared.name());
            return;
        } else if (of.isEmpty() && distinct > 1) {
            String names = having.stream()
                    .map(t -> t.context().name())
                    .distinct()
                    .reduce((a, b) -> a + " and " + b)
                    .orElse("");
            findings.add(ProblemCode.AFFECTS_PARAM_AMBIGUOUS, where, declared.name(), names);
            return;
        }
        for (Target target : having) {
            check(target, component, argument, declared, index, where);
        }
    }

    private void check(
            Target target,
            String component,
            Parameter argument,
            ParameterDeclaration declared,
            int index,
            String where) {
        JsonType present = argument.type().present();
        boolean many = present instanceof JsonType.Sequence;
        JsonType one = present instanceof JsonType.Sequence sequence
                ? sequence.element().present()
                : present;
        JsonType wanted = component(target.context(), component).orElseThrow().type();
        if (!one.equals(wanted)) {
            findings.add(
                    ProblemCode.AFFECTS_PARAM_TYPE,
                    where,
                    declared.name(),
                    declared.type().text(),
                    component,
                    target.context().name(),
                    describe(wanted));
        }
        target.narrowed().add(new Narrowed(component, index, many));
    }

    private static String describe(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar.kind().javaTypes().isEmpty()
                    ? "an enum"
                    : scalar.kind().javaTypes().get(0);
        }
        return type instanceof JsonType.Ref ref ? ref.name() : "of another type";
    }

    private static Optional<Parameter> component(Context context, String name) {
        return context.shared().stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
