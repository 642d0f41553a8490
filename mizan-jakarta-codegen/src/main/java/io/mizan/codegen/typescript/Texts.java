// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ScalarKind;

/** The functions of {@code @mizan/base/text} that make a parameter's canonical text (protocol, section 2). */
final class Texts {

    private Texts() {}

    /** A parameter of a context or of one of its functions, as the kernel wants it. */
    static String of(Parameter parameter) {
        return "{ wire: " + Source.quoted(parameter.name()) + ", text: " + of(parameter.type()) + " }";
    }

    private static String of(JsonType type) {
        JsonType present = type.present();
        if (present instanceof JsonType.Sequence sequence) {
            boolean once = sequence.form() == JsonType.Sequence.Form.SET
                    || sequence.form() == JsonType.Sequence.Form.SORTED_SET;
            return "Text." + (once ? "set" : "list") + "(" + of(sequence.element()) + ")";
        }
        return "Text." + (present instanceof JsonType.Scalar scalar ? of(scalar.kind()) : "string");
    }

    private static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, BIG_INTEGER -> "integer";
            case LONG -> "long";
            case FLOAT, DOUBLE -> "double";
            case BIG_DECIMAL -> "decimal";
            case BOOLEAN -> "boolean";
            case STRING, ENUM -> "string";
            case CHAR -> "char";
            case UUID -> "uuid";
            case LOCALE -> "locale";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "instant";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case LOCAL_DATE_TIME -> "dateTime";
            case YEAR -> "year";
            case YEAR_MONTH -> "yearMonth";
            case DURATION -> "duration";
        };
    }
}
