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
        String name = annotations
                .find(Words.CLIENT_PARAM)
                .flatMap(a -> a.text("value"))
                .orElseGet(() -> WireName.of(javaName));
        if (!WireName.isValid(name)) {
            findings.add(ProblemCode.NAME_INVALID, where, name);
        }
        JsonType type = types.read(use, annotations, where);
        Optional<String> defaultText = annotations
                .find(Words.DEFAULT_VALUE)
                .map(AnnotationUse::values)
                .map(values -> (String) values.get("value"));
        defaultText.ifPresent(text -> check(text, name, type, where));
        return new Parameter(name, javaName, type, defaultText, constraints.of(annotations, use));
    }

    private void check(String text, String name, JsonType type, String where) {
        JsonType present = type.present();
        JsonType value = present instanceof JsonType.Sequence sequence ? sequence.element() : present;
        String expected = null;
        if (value instanceof JsonType.Scalar scalar) {
            expected = readable(scalar, text) ? null : scalar.kind().expected();
        } else if (value instanceof JsonType.Ref ref && types.types().get(ref.name()) instanceof EnumType constants) {
            expected =
                    constants.constants().contains(text) ? null : "one of " + String.join(", ", constants.constants());
        } else {
            expected = "a value that can be written as text; leave the default out";
        }
        if (expected != null) {
            findings.add(ProblemCode.DEFAULT_UNREADABLE, where, text, name, expected);
        }
    }

    private static boolean readable(JsonType.Scalar scalar, String text) {
        try {
            CanonicalText.read(scalar.kind(), text);
            return true;
        } catch (UnreadableText unreadable) {
            return false;
        }
    }
}
