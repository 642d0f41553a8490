// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.UnreadableText;
import java.util.List;
import java.util.Optional;

/** Reads a parameter, wherever it is declared. */
final class ParameterReader {

    private final TypeReader types;
    private final Constraints constraints;
    private final Findings findings;

    ParameterReader(TypeReader types, Constraints constraints, Findings findings) {
        this.types = types;
        this.constraints = constraints;
        this.findings = findings;
    }

    Parameter read(String javaName, TypeUse use, Annotations annotations, String where) {
        String name = name(javaName, annotations);
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, where, name);
        }
        JsonType type = types.closed(use, annotations, List.of(), where);
        Optional<String> defaultText = annotations
                .find(Words.DEFAULT_VALUE)
                .map(a -> a.text("value").orElse(""))
                .map(text -> canonical(text, name, type, where));
        return new Parameter(name, javaName, type, defaultText, constraints.of(annotations, use));
    }

    private static String name(String javaName, Annotations annotations) {
        Optional<AnnotationUse> given = annotations.find(Words.CLIENT_PARAM);
        Optional<String> name = given.isEmpty() ? Optional.empty() : given.get().text("value");
        return name.isPresent() ? name.get() : WireName.of(javaName);
    }

    private String canonical(String text, String name, JsonType type, String where) {
        JsonType present = type.present();
        JsonType value = present instanceof JsonType.Sequence sequence ? sequence.element() : present;
        if (value instanceof JsonType.Scalar scalar) {
            try {
                return CanonicalText.write(scalar.kind(), CanonicalText.read(scalar.kind(), text));
            } catch (UnreadableText unreadable) {
                unreadable(text, name, scalar.kind().expected(), where);
            }
        } else if (value instanceof JsonType.Ref ref && types.types().get(ref.name()) instanceof EnumType constants) {
            if (!constants.constants().contains(text)) {
                unreadable(text, name, "one of " + String.join(", ", constants.constants()), where);
            }
        } else if (!value.equals(TypeReader.UNREADABLE)) {
            unreadable(text, name, "a text that such a value has; take the default out", where);
        }
        return text;
    }

    private void unreadable(String text, String name, String expected, String where) {
        findings.add(ProblemCode.DEFAULT_UNREADABLE, where, text, name, expected);
    }
}
