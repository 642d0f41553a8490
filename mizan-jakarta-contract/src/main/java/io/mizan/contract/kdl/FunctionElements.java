// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads functions. */
final class FunctionElements {

    private final FileFindings findings;
    private final Names names;
    private final ParameterElements parameters;
    private final List<Consumer<Contract>> references;

    FunctionElements(
            FileFindings findings, Names names, ParameterElements parameters, List<Consumer<Contract>> references) {
        this.findings = findings;
        this.names = names;
        this.parameters = parameters;
        this.references = references;
    }

    Optional<Function> call(Element element) {
        Names ownNames = new Names(findings);
        List<Parameter> taken = new ArrayList<>();
        element.children("param")
                .forEach(param -> parameters.parameter(param, ownNames).ifPresent(taken::add));
        List<Affects> affects = new AffectsElements(findings, references).affects(element, taken);
        return function(element, Function.Kind.CALL, Optional.empty(), taken, List.of(), affects);
    }

    /** A member of a context; the shared parameters are the context's. */
    Optional<Function> read(Element element, String context, List<Parameter> shared) {
        Names ownNames = new Names(findings);
        List<Parameter> own = new ArrayList<>();
        element.children("param")
                .forEach(param -> parameters.own(param, ownNames).ifPresent(own::add));
        Optional<Function> read = function(element, Function.Kind.READ, Optional.of(context), own, shared, List.of());
        element.end();
        return read;
    }

    private Optional<Function> function(
            Element element,
            Function.Kind kind,
            Optional<String> context,
            List<Parameter> taken,
            List<Parameter> shared,
            List<Affects> affects) {
        Optional<Said> name = names.wireName(element, "function");
        Optional<Said> group = element.required("group");
        boolean websocket = element.flag("websocket");
        List<Parameter> available = new ArrayList<>(shared);
        available.addAll(taken);
        Access access = new AccessElements(findings).access(element, available);
        Optional<JsonType> result = element.child("result").flatMap(this::result);
        List<ClientErrorType> errors = new ErrorElements(findings).errors(element);
        String doc = ParameterElements.doc(element);
        return name.map(said -> new Function(
                said.text(),
                kind,
                group.map(Said::text).orElse(""),
                Optional.empty(),
                context,
                taken.stream().<Argument>map(Argument.FromClient::new).toList(),
                result,
                affects,
                access,
                errors,
                websocket,
                Optional.empty(),
                doc));
    }

    private Optional<JsonType> result(Element element) {
        Optional<JsonType> type = element.argument("its type").flatMap(said -> parameters.type(said, List.of()));
        element.end();
        return type;
    }
}
