// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.JsonType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Constraints as the form module takes them. */
final class Checks {

    private static final long EXACT = 9_007_199_254_740_991L;

    private Checks() {}

    /** The constraints of a value; none where it is another value in JSON than the one that Java looks at. */
    static List<Constraint> of(JsonType type, List<Constraint> constraints) {
        JsonType present = type.present();
        boolean other = present instanceof JsonType.Adapted
                || present instanceof JsonType.Formatted
                || present instanceof JsonType.Binary;
        return other ? List.of() : constraints;
    }

    /** An array of constraints. */
    static String array(List<Constraint> constraints) {
        return constraints.stream().map(Checks::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(Constraint constraint) {
        StringBuilder out = new StringBuilder("{ code: ").append(Source.quoted(constraint.code()));
        constraint.said().forEach((name, value) -> {
            if (!name.equals("code")) {
                out.append(", ").append(Identifiers.key(renamed(constraint, name)));
                out.append(": ").append(literal(value));
            }
        });
        return out.append(" }").toString();
    }

    /** A pattern that a browser may read otherwise goes by another name, under which nothing looks for it. */
    private static String renamed(Constraint constraint, String attribute) {
        Map<String, Object> said = constraint.said();
        boolean pattern = constraint.code().equals("Pattern") && attribute.equals("regexp");
        return pattern && (said.containsKey("flags") || !BrowserPattern.is(String.valueOf(said.get("regexp"))))
                ? "java"
                : attribute;
    }

    private static String literal(Object value) {
        if (value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof Long number && Math.abs(number) <= EXACT
                ? number.toString()
                : Source.quoted(value.toString());
    }
}
