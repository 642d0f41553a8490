// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.messages.ServerMessages;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Property;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Beside a client in TypeScript, a module for each language: what the server says of the constraints that calls have. They
 * are in no index, so that a page loads the language that it needs.
 *
 * @param languages what is said in each
 */
public record MessageFiles(List<ServerMessages> languages) implements Target {

    /** Copies. */
    public MessageFiles {
        languages = List.copyOf(languages);
    }

    @Override
    public SortedMap<String, String> files(Offered offered) {
        SortedMap<String, Constraint> constraints = new TreeMap<>();
        constraints(offered.contract()).forEach(constraint -> constraints.put(Checks.key(constraint), constraint));
        SortedMap<String, String> files = new TreeMap<>();
        languages.forEach(language ->
                files.put("messages/" + language.locale().toLanguageTag() + ".ts", file(language, constraints)));
        return files;
    }

    private static Stream<Constraint> constraints(Contract contract) {
        Types types = new Types(contract);
        Stream<Constraint> ofParameters = contract.functions().values().stream()
                .filter(function -> function.kind() == Function.Kind.CALL)
                .flatMap(function -> function.parameters().stream())
                .flatMap(parameter -> of(parameter.type(), parameter.constraints()));
        Stream<Constraint> ofProperties = types.sent().stream()
                .map(name -> contract.types().get(name))
                .filter(NamedType.ObjectType.class::isInstance)
                .flatMap(object -> ((NamedType.ObjectType) object).properties().stream())
                .filter(Property::writable)
                .flatMap(property -> of(property.type(), property.constraints()));
        return Stream.concat(ofParameters, ofProperties);
    }

    private static Stream<Constraint> of(JsonType type, List<Constraint> constraints) {
        return Checks.of(type, constraints).stream();
    }

    private static String file(ServerMessages language, SortedMap<String, Constraint> constraints) {
        Source out = new Source();
        out.line("import { type Message, messages } from '@mizan/base/form'");
        out.line();
        out.line("/** What is said of what the browser finds wrong, as the server says it. */");
        out.line("export const message: Message = /*#__PURE__*/ messages({");
        out.line("  required: " + Source.quoted(language.ofBrowser("required")) + ",");
        out.line("  type: " + Source.quoted(language.ofBrowser("type")) + ",");
        constraints.forEach((key, constraint) -> language.of(constraint)
                .ifPresent(text -> out.line("  " + Identifiers.key(key) + ": " + Source.quoted(text) + ",")));
        out.line("})");
        return out.text();
    }
}
