// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.UnreadableText;
import io.mizan.kdl.KdlEntry;
import io.mizan.kdl.KdlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads what stands in several other nodes: parameters, types, constraints, documentation. */
final class ParameterElements {

    private static final int MOST_SHARED = 4;

    private final FileFindings findings;
    private final List<Consumer<Contract>> references;

    ParameterElements(FileFindings findings, List<Consumer<Contract>> references) {
        this.findings = findings;
        this.references = references;
    }

    static String doc(Element element) {
        List<String> lines = new ArrayList<>();
        for (Element line : element.children(DocLines.NODE)) {
            line.argument("its line").map(Said::text).ifPresent(lines::add);
            line.end();
        }
        return String.join("\n", lines);
    }

    Optional<Parameter> parameter(Element element, Names names) {
        Optional<Said> name = names.wireName(element, "parameter");
        Optional<JsonType> type = element.required("type").flatMap(said -> type(said, List.of()));
        Optional<Said> text = element.property("default");
        List<Constraint> constraints = constraints(element);
        element.end();
        if (name.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        text.ifPresent(said -> references.add(contract -> checkDefault(said, name.get(), type.get(), contract)));
        return Optional.of(
                new Parameter(name.get().text(), name.get().text(), type.get(), text.map(Said::text), constraints));
    }

    /** The parameters that tell one instance of a context or channel from another. */
    List<Parameter> shared(Element element, String of) {
        Names own = new Names(findings);
        List<Parameter> shared = new ArrayList<>();
        for (Element param : element.children("param")) {
            shared(param, own).ifPresent(shared::add);
        }
        if (shared.size() > MOST_SHARED) {
            findings.add(element.at(), ProblemCode.TOO_MANY_COMPONENTS, of, shared.size());
        }
        return shared;
    }

    private Optional<Parameter> shared(Element element, Names names) {
        Optional<Parameter> parameter = parameter(element, names);
        parameter.ifPresent(p -> references.add(contract -> {
            boolean can = p.type() instanceof JsonType.Scalar scalar
                    ? scalar.kind().shared()
                    : isOneOfAnEnum(p.type(), contract);
            if (!can) {
                refuse(element, p, "; a shared one is an integer, boolean, string, char, enum, uuid, date or instant");
            }
        }));
        parameter
                .filter(p -> p.defaultText().isPresent())
                .ifPresent(p -> findings.add(
                        element.at(),
                        ProblemCode.FILE_PARAMETER,
                        p.name(),
                        "is shared, so it is always given; take its default out"));
        return parameter;
    }

    /** A parameter of a read, which travels in an address. */
    Optional<Parameter> own(Element element, Names names) {
        Optional<Parameter> parameter = parameter(element, names);
        parameter.ifPresent(p -> references.add(contract -> {
            JsonType present = p.type().present();
            JsonType one = present instanceof JsonType.Sequence sequence ? sequence.element() : present;
            boolean can =
                    one instanceof JsonType.Scalar scalar ? scalar.kind().parameter() : isOneOfAnEnum(one, contract);
            if (!can) {
                refuse(element, p, "; a read takes values with a canonical text and lists of them: make it a call");
            }
        }));
        return parameter;
    }

    /** What nothing declares is told already. */
    private static boolean isOneOfAnEnum(JsonType type, Contract contract) {
        return type instanceof JsonType.Ref ref
                && (!contract.types().containsKey(ref.name()) || isEnum(type, contract));
    }

    private void refuse(Element element, Parameter parameter, String instead) {
        String type = TypeText.ON_THE_WIRE.of(parameter.type());
        findings.add(element.at(), ProblemCode.FILE_PARAMETER, parameter.name(), "is " + type + instead);
    }

    /** A type, and later whether what it speaks of is there. */
    Optional<JsonType> type(Said said, List<String> variables) {
        try {
            JsonType type = TypeParser.parse(said.text(), variables);
            references.add(contract -> new TypeReferences(findings, contract, said).check(type));
            return Optional.of(type);
        } catch (TypeParser.Unreadable unreadable) {
            findings.add(said.at(), ProblemCode.FILE_TYPE, said.text(), unreadable.why());
            return Optional.empty();
        }
    }

    private void checkDefault(Said text, Said name, JsonType type, Contract contract) {
        JsonType present = type.present();
        JsonType value = present instanceof JsonType.Sequence sequence ? sequence.element() : present;
        try {
            if (value instanceof JsonType.Scalar scalar) {
                CanonicalText.read(scalar.kind(), text.text());
            } else if (value instanceof JsonType.Ref ref
                    && contract.types().get(ref.name()) instanceof NamedType.EnumType constants) {
                CanonicalText.readEnum(constants.constants(), text.text());
            } else {
                throw new UnreadableText("a text that such a value has; take the default out");
            }
        } catch (UnreadableText unreadable) {
            findings.add(text.at(), ProblemCode.DEFAULT_UNREADABLE, text.text(), name.text(), unreadable.expected());
        }
    }

    List<Constraint> constraints(Element element) {
        List<Constraint> constraints = new ArrayList<>();
        for (Element constraint : element.children("constraint")) {
            Optional<Said> code = constraint.argument("its name");
            SortedMap<String, Object> attributes = new TreeMap<>();
            constraint
                    .allProperties()
                    .forEach((name, entry) ->
                            attribute(constraint, entry, name).ifPresent(value -> attributes.put(name, value)));
            constraint.end();
            code.ifPresent(said -> constraints.add(new Constraint(said.text(), attributes)));
        }
        return constraints;
    }

    private Optional<Object> attribute(Element constraint, KdlEntry entry, String name) {
        if (entry.value() instanceof KdlValue.Text text) {
            return Optional.of(text.text());
        }
        if (entry.value() instanceof KdlValue.Bool bool) {
            return Optional.of(bool.value());
        }
        Optional<Long> number = Element.whole(entry.value());
        if (number.isEmpty()) {
            findings.add(
                    constraint.at(entry),
                    ProblemCode.FILE_VALUE,
                    "'" + name + "'",
                    "a string, a whole number, #true or #false");
        }
        return number.map(n -> n);
    }

    static boolean isEnum(JsonType type, Contract contract) {
        return type instanceof JsonType.Ref ref && contract.types().get(ref.name()) instanceof NamedType.EnumType;
    }
}
