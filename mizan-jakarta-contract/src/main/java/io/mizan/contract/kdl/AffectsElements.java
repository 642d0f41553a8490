// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what a call makes stale.
 *
 * @param findings takes what is wrong
 * @param references checks that wait for all contexts
 */
record AffectsElements(FileFindings findings, List<Consumer<Contract>> references) {

    List<Affects> affects(Element call, List<Parameter> taken) {
        List<Affects> affects = new ArrayList<>();
        for (Element element : call.children("affects")) {
            Optional<Said> context = element.argument("a context, or *");
            boolean own = element.flag("own");
            List<Affects.Narrowed> narrowed = new ArrayList<>();
            element.children("scope")
                    .forEach(scope -> scope(scope, context, taken).ifPresent(narrowed::add));
            element.end();
            context.ifPresent(said -> affects.add(affects(element, said, own, narrowed)));
        }
        return affects;
    }

    private Affects affects(Element element, Said context, boolean own, List<Affects.Narrowed> narrowed) {
        if (!context.text().equals("*")) {
            references.add(contract -> checkContext(element, context, own, contract));
            return new Affects.OfContext(context.text(), own, narrowed);
        }
        if (own || !narrowed.isEmpty()) {
            String what = own ? "own=#true" : "'scope'";
            findings.add(element.at(), ProblemCode.FILE_CONTRADICTION, what, "\"*\", which is everything");
        }
        return new Affects.Everything();
    }

    private void checkContext(Element element, Said name, boolean own, Contract contract) {
        Context context = contract.contexts().get(name.text());
        if (context == null) {
            findings.add(name.at(), ProblemCode.FILE_REFERENCE, "context '" + name.text() + "'");
        } else if (own && context.caching().per() != Caching.Per.CALLER) {
            String kept = "the context '" + name.text() + "', which is not kept per caller";
            findings.add(element.at(), ProblemCode.FILE_CONTRADICTION, "own=#true", kept);
        }
    }

    private Optional<Affects.Narrowed> scope(Element scope, Optional<Said> context, List<Parameter> taken) {
        Optional<Said> component = scope.argument("a shared parameter of the context");
        Optional<Said> param = scope.required("param");
        boolean each = scope.flag("each");
        scope.end();
        if (component.isEmpty() || param.isEmpty()) {
            return Optional.empty();
        }
        String name = param.get().text();
        int index = taken.stream().map(Parameter::name).toList().indexOf(name);
        if (index < 0) {
            findings.add(param.get().at(), ProblemCode.FILE_REFERENCE, "parameter '" + name + "' of this call");
            return Optional.empty();
        }
        Parameter argument = taken.get(index);
        context.ifPresent(said ->
                references.add(contract -> checkScope(said, component.get(), param.get(), argument, each, contract)));
        return Optional.of(new Affects.Narrowed(component.get().text(), index, each));
    }

    private void checkScope(
            Said name, Said component, Said param, Parameter argument, boolean each, Contract contract) {
        Context context = contract.contexts().get(name.text());
        if (context == null) {
            return;
        }
        Optional<Parameter> shared = context.shared().stream()
                .filter(p -> p.name().equals(component.text()))
                .findFirst();
        if (shared.isEmpty()) {
            String what = "shared parameter '" + component.text() + "' of the context '" + name.text() + "'";
            findings.add(component.at(), ProblemCode.FILE_REFERENCE, what);
            return;
        }
        JsonType present = argument.type().present();
        boolean list = present instanceof JsonType.Sequence;
        JsonType one = present instanceof JsonType.Sequence sequence
                ? sequence.element().present()
                : present;
        if (list != each || !one.equals(shared.get().type())) {
            String wanted = TypeText.ON_THE_WIRE.of(shared.get().type());
            String how = each ? "list<" + wanted + ">, each of which is meant" : wanted;
            findings.add(
                    param.at(),
                    ProblemCode.FILE_PARAMETER,
                    argument.name(),
                    "is " + TypeText.ON_THE_WIRE.of(argument.type()) + ", but the scope wants " + how
                            + "; correct its type, or each=#true");
        }
    }
}
