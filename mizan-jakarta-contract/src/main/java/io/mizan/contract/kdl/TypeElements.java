// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads named types.
 *
 * @param findings takes what is wrong
 * @param names of types
 * @param parameters reads types on one line, and constraints
 * @param references checks that wait for all types
 */
record TypeElements(
        FileFindings findings, Names names, ParameterElements parameters, List<Consumer<Contract>> references) {

    Optional<NamedType> type(Element element) {
        Optional<Said> name = names.name(element, "type");
        name.ifPresent(this::checkName);
        String text = name.map(Said::text).orElse("");
        NamedType type = switch (element.name()) {
            case "object" -> object(element, text);
            case "enum" -> constants(element, text);
            default -> union(element, text);
        };
        return name.map(said -> type);
    }

    private void checkName(Said name) {
        if (!TypeParser.isName(name.text())) {
            String what = "the name \"" + name.text() + "\"";
            findings.add(name.at(), ProblemCode.FILE_VALUE, what, "one without blanks and without any of < > , ? . $");
        }
    }

    private NamedType object(Element element, String name) {
        List<Said> said = element.moreArguments("a type parameter");
        said.forEach(this::checkName);
        List<String> variables = said.stream().map(Said::text).toList();
        Names own = new Names(findings);
        List<NamedType.Property> properties = new ArrayList<>();
        for (Element property : element.children("property")) {
            property(property, own, variables).ifPresent(properties::add);
        }
        return new NamedType.ObjectType(
                name, name, NamedType.ObjectType.Form.RECORD, variables, properties, ParameterElements.doc(element));
    }

    private Optional<NamedType.Property> property(Element element, Names own, List<String> variables) {
        Optional<Said> name = own.name(element, "property");
        Optional<JsonType> type = element.required("type").flatMap(said -> parameters.type(said, variables));
        boolean readOnly = element.flag("read-only");
        boolean writeOnly = element.flag("write-only");
        if (readOnly && writeOnly) {
            findings.add(element.at(), ProblemCode.FILE_CONTRADICTION, "write-only=#true", "read-only=#true");
        }
        String doc = ParameterElements.doc(element);
        var constraints = parameters.constraints(element);
        element.end();
        return name.isEmpty() || type.isEmpty()
                ? Optional.empty()
                : Optional.of(new NamedType.Property(
                        name.get().text(), name.get().text(), type.get(), !writeOnly, !readOnly, constraints, doc));
    }

    private NamedType constants(Element element, String name) {
        Names own = new Names(findings);
        List<String> constants = new ArrayList<>();
        for (Element constant : element.children("constant")) {
            own.name(constant, "constant").map(Said::text).ifPresent(constants::add);
            constant.end();
        }
        return new NamedType.EnumType(name, name, constants);
    }

    private NamedType union(Element element, String name) {
        Names own = new Names(findings);
        List<NamedType.Choice> choices = new ArrayList<>();
        for (Element choice : element.children("choice")) {
            Optional<Said> alias = own.name(choice, "choice");
            Optional<Said> type = choice.required("type");
            choice.end();
            type.ifPresent(said -> references.add(contract -> checkObject(said, contract)));
            if (alias.isPresent() && type.isPresent()) {
                choices.add(new NamedType.Choice(alias.get().text(), type.get().text()));
            }
        }
        return new NamedType.UnionType(
                name, name, element.required("key").map(Said::text).orElse(""), choices);
    }

    private void checkObject(Said name, Contract contract) {
        if (!(contract.types().get(name.text()) instanceof NamedType.ObjectType)) {
            findings.add(name.at(), ProblemCode.FILE_REFERENCE, "object '" + name.text() + "'");
        }
    }
}
