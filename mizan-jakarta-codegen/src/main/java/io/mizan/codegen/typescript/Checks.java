// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.JsonType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Constraints as the form module takes them. */
final class Checks {

    private static final long EXACT = 9_007_199_254_740_991L;

    /** What {@code @mizan/base/checks} has something of the same name for. */
    private static final Set<String> CHECKED = Set.of(
            "AssertFalse",
            "AssertTrue",
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "NotBlank",
            "NotEmpty",
            "Null",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size");

    /** The regular expression that a browser may read otherwise. */
    private static final String FOR_JAVA = "java";

    /** What of a constraint is no attribute. */
    private static final Set<String> RESERVED = Set.of("code", "refuses");

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
        SortedMap<String, Object> attributes = attributes(constraint);
        attributes.forEach((name, value) -> out.append(", ")
                .append(Identifiers.key(name))
                .append(": ")
                .append(isPlain(value) ? value.toString() : Source.quoted(value.toString())));
        if (CHECKED.contains(constraint.code()) && !attributes.containsKey(FOR_JAVA)) {
            out.append(", refuses: Checks.").append(constraint.code());
        }
        return out.append(" }").toString();
    }

    /** What the form module looks a message up by: the name and all attributes, as they stand in a literal. */
    static String key(Constraint constraint) {
        StringBuilder out = new StringBuilder(constraint.code());
        attributes(constraint)
                .forEach((name, value) ->
                        out.append(' ').append(name).append('=').append(value));
        return out.toString();
    }

    private static SortedMap<String, Object> attributes(Constraint constraint) {
        SortedMap<String, Object> attributes = new TreeMap<>();
        constraint.said().forEach((name, value) -> attributes.put(renamed(constraint, name), value));
        attributes.keySet().removeAll(RESERVED);
        return attributes;
    }

    /** A pattern that a browser may read otherwise goes by another name, under which nothing looks for it. */
    private static String renamed(Constraint constraint, String attribute) {
        Map<String, Object> said = constraint.said();
        boolean pattern = constraint.code().equals("Pattern") && attribute.equals("regexp");
        return pattern && (said.containsKey("flags") || !BrowserPattern.is(String.valueOf(said.get("regexp"))))
                ? FOR_JAVA
                : attribute;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Boolean || (value instanceof Long number && Math.abs(number) <= EXACT);
    }
}
