// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.text.JsonForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Constraints of Jakarta Validation as keywords of JSON Schema. What no keyword says exactly, and what is said of a value
 * that is another on the wire, stands in {@code x-mizan-constraints}.
 */
final class ConstraintSchemas {

    /** What {@code trim} leaves something of. */
    private static final String NOT_BLANK = "[^\\u0000-\\u0020]";

    private ConstraintSchemas() {}

    static Json.Obj constrained(Json.Obj schema, JsonType type, List<Constraint> constraints) {
        Members whole = new Members().withAll(schema);
        List<Json> apart = new ArrayList<>();
        List<Json> unsaid = new ArrayList<>();
        constraints.stream()
                .sorted(Comparator.comparing(Constraint::code)
                        .thenComparing(c -> c.said().toString()))
                .forEach(constraint -> said(constraint, type)
                        .ifPresentOrElse(keywords -> add(whole, apart, keywords), () -> unsaid.add(raw(constraint))));
        return whole.unlessEmpty("allOf", Members.array(apart))
                .unlessEmpty("x-mizan-constraints", Members.array(unsaid))
                .build();
    }

    /** Beside the schema's own keywords, or apart where one of them is there already. */
    private static void add(Members whole, List<Json> apart, Json.Obj keywords) {
        if (Collections.disjoint(
                whole.build().members().keySet(), keywords.members().keySet())) {
            whole.withAll(keywords);
        } else {
            apart.add(keywords);
        }
    }

    private static Optional<Json.Obj> said(Constraint constraint, JsonType declared) {
        JsonType type = declared.present();
        if (type instanceof JsonType.Adapted || type instanceof JsonType.Formatted) {
            return Optional.empty();
        }
        return switch (constraint.code()) {
            case "NotNull" -> Optional.of(new Members().build());
            case "NotBlank" -> Optional.of(Members.of("pattern", NOT_BLANK).build());
            case "NotEmpty" -> Optional.of(size(type, Optional.of(BigDecimal.ONE), Optional.empty()));
            case "Size" -> Optional.of(size(type, number(constraint, "min"), number(constraint, "max")));
            case "Email" -> email(constraint);
            case "Pattern" -> pattern(constraint);
            case "AssertTrue" -> plain(type == declared, new Members().with("const", true));
            case "AssertFalse" -> plain(type == declared, new Members().with("const", false));
            default -> bound(constraint, type);
        };
    }

    private static Json.Obj size(JsonType type, Optional<BigDecimal> min, Optional<BigDecimal> max) {
        String what = sized(type);
        Members size = new Members();
        min.filter(least -> least.signum() > 0).ifPresent(least -> size.with("min" + what, least.longValue()));
        max.filter(most -> most.longValue() < Integer.MAX_VALUE)
                .ifPresent(most -> size.with("max" + what, most.longValue()));
        return size.build();
    }

    private static String sized(JsonType type) {
        if (type instanceof JsonType.Sequence) {
            return "Items";
        }
        return type instanceof JsonType.Mapping ? "Properties" : "Length";
    }

    private static Optional<Json.Obj> email(Constraint constraint) {
        return plain(constraint.attributes().getOrDefault("regexp", ".*").equals(".*"), Members.of("format", "email"));
    }

    private static Optional<Json.Obj> pattern(Constraint constraint) {
        String regexp = String.valueOf(constraint.attributes().get("regexp"));
        boolean flags = !String.valueOf(constraint.attributes().getOrDefault("flags", ""))
                .isEmpty();
        return plain(!flags && PortablePattern.is(regexp), Members.of("pattern", "^(?:" + regexp + ")$"));
    }

    /** Of numbers; a decimal is a string in JSON, which no keyword compares. */
    private static Optional<Json.Obj> bound(Constraint constraint, JsonType type) {
        if (!(type instanceof JsonType.Scalar scalar)
                || (scalar.kind().form() != JsonForm.INTEGER && scalar.kind().form() != JsonForm.NUMBER)) {
            return Optional.empty();
        }
        boolean inclusive = !Boolean.FALSE.equals(constraint.attributes().get("inclusive"));
        return switch (constraint.code()) {
            case "Min" -> limit("minimum", number(constraint, "value"));
            case "Max" -> limit("maximum", number(constraint, "value"));
            case "DecimalMin" -> limit(inclusive ? "minimum" : "exclusiveMinimum", number(constraint, "value"));
            case "DecimalMax" -> limit(inclusive ? "maximum" : "exclusiveMaximum", number(constraint, "value"));
            case "Positive" -> limit("exclusiveMinimum", Optional.of(BigDecimal.ZERO));
            case "PositiveOrZero" -> limit("minimum", Optional.of(BigDecimal.ZERO));
            case "Negative" -> limit("exclusiveMaximum", Optional.of(BigDecimal.ZERO));
            case "NegativeOrZero" -> limit("maximum", Optional.of(BigDecimal.ZERO));
            default -> Optional.empty();
        };
    }

    private static Optional<Json.Obj> limit(String keyword, Optional<BigDecimal> value) {
        return value.map(number ->
                new Members().with(keyword, new Json.Num(number.toString())).build());
    }

    private static Optional<BigDecimal> number(Constraint constraint, String attribute) {
        return Optional.ofNullable(constraint.attributes().get(attribute))
                .map(value -> new BigDecimal(value.toString()));
    }

    private static Optional<Json.Obj> plain(boolean exactly, Members keywords) {
        return exactly ? Optional.of(keywords.build()) : Optional.empty();
    }

    /** A constraint as it was declared. */
    static Json.Obj raw(Constraint constraint) {
        Members attributes = new Members();
        for (Map.Entry<String, Object> attribute : constraint.said().entrySet()) {
            Object value = attribute.getValue();
            if (value instanceof Boolean bool) {
                attributes.with(attribute.getKey(), bool);
            } else if (value instanceof Number number) {
                attributes.with(attribute.getKey(), new Json.Num(number.toString()));
            } else {
                attributes.with(attribute.getKey(), value.toString());
            }
        }
        return Members.of("code", constraint.code())
                .unlessEmpty("attributes", attributes.build())
                .build();
    }
}
