// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Affects.Narrowed;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a function makes stale, and which arguments narrow it. */
final class AffectsReader {

    private final Findings findings;
    private final ContextReader contexts;

    AffectsReader(Findings findings, ContextReader contexts) {
        this.findings = findings;
        this.contexts = contexts;
    }

    private record Target(Context context, boolean own, List<Narrowed> narrowed) {}

    List<Affects> read(Site site, List<Argument> arguments) {
        List<Affects> affected = new ArrayList<>();
        if (site.client().affects().contains(Words.EVERYTHING)) {
            affected.add(new Affects.Everything());
        }
        List<Target> targets = new ArrayList<>();
        targets(site.client().affects(), false, site.where(), targets);
        targets(site.client().affectsOwn(), true, site.where(), targets);
        for (int i = 0; i < arguments.size(); i++) {
            ParameterDeclaration declared = site.method().parameters().get(i);
            Optional<AnnotationUse> narrowing = declared.annotations().find(Words.AFFECTS_PARAM);
            if (narrowing.isPresent()) {
                narrow(narrowing.get(), declared, arguments.get(i), i, targets, site.where());
            }
        }
        for (Target target : targets) {
            affected.add(new Affects.OfContext(target.context().name(), target.own(), target.narrowed()));
        }
        return affected;
    }

    private void targets(List<String> named, boolean own, String where, List<Target> targets) {
        for (String name : named.size() > 1 ? new LinkedHashSet<>(named) : named) {
            if (own || !name.equals(Words.EVERYTHING)) {
                Optional<Context> context = contexts.find(name, where);
                if (context.isPresent()) {
                    targets.add(new Target(context.get(), own, new ArrayList<>()));
                }
            }
        }
    }

    private void narrow(
            AnnotationUse narrowing,
            ParameterDeclaration declared,
            Argument argument,
            int index,
            List<Target> targets,
            String where) {
        if (!(argument instanceof Argument.FromClient client)) {
            findings.add(ProblemCode.AFFECTS_PARAM_UNKNOWN, where, declared.name());
            return;
        }
        String component = narrowing.text("value").orElse(client.parameter().name());
        Set<String> of = new HashSet<>(narrowing.classes("of"));
        List<Target> having = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>();
        for (Target target : targets) {
            String context = target.context().className();
            if ((of.isEmpty() || of.contains(context))
                    && component(target.context(), component).isPresent()) {
                having.add(target);
                distinct.add(context);
            }
        }
        if (having.isEmpty() || distinct.size() < of.size()) {
            findings.add(ProblemCode.AFFECTS_PARAM_UNKNOWN, where, declared.name());
        } else if (of.isEmpty() && distinct.size() > 1) {
            String names = String.join(
                    " or ", distinct.stream().map(TypeUse::simpleName).toList());
            findings.add(ProblemCode.AFFECTS_PARAM_AMBIGUOUS, where, declared.name(), names);
        } else {
            for (Target target : having) {
                narrow(target, component, client.parameter(), index, where);
            }
        }
    }

    private void narrow(Target target, String component, Parameter argument, int index, String where) {
        JsonType present = argument.type().present();
        boolean many = present instanceof JsonType.Sequence;
        JsonType one = present instanceof JsonType.Sequence sequence
                ? sequence.element().present()
                : present;
        JsonType wanted = component(target.context(), component).orElseThrow().type();
        if (!one.equals(wanted) && !one.equals(TypeReader.UNREADABLE) && !wanted.equals(TypeReader.UNREADABLE)) {
            findings.add(
                    ProblemCode.AFFECTS_PARAM_TYPE,
                    where,
                    argument.javaName(),
                    TypeWords.of(argument.type()),
                    component,
                    TypeUse.simpleName(target.context().className()),
                    TypeWords.of(wanted));
        }
        target.narrowed().add(new Narrowed(component, index, many));
    }

    private static Optional<Parameter> component(Context context, String name) {
        for (Parameter shared : context.shared()) {
            if (shared.name().equals(name)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
