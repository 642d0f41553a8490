// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.text.ScalarKind;
import java.util.Arrays;
import java.util.Optional;

/** The names of the scalar types in a contract, in no language's own words. */
final class ScalarNames {

    private ScalarNames() {}

    /** The kind of a name; of several with one name the first, which never is that of enums. */
    static Optional<ScalarKind> kind(String name) {
        return Arrays.stream(ScalarKind.values())
                .filter(kind -> of(kind).equals(name))
                .findFirst();
    }

    static String of(ScalarKind kind) {
        return switch (kind) {
            case BYTE -> "byte";
            case SHORT -> "short";
            case INT -> "int";
            case LONG -> "long";
            case BIG_INTEGER -> "integer";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case BIG_DECIMAL -> "decimal";
            case BOOLEAN -> "boolean";
            case STRING, ENUM -> "string";
            case CHAR -> "char";
            case UUID -> "uuid";
            case LOCALE -> "locale";
            case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "instant";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case LOCAL_DATE_TIME -> "date-time";
            case YEAR -> "year";
            case YEAR_MONTH -> "year-month";
            case DURATION -> "duration";
        };
    }
}
