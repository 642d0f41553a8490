// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.fixture.Types.constraint;
import static io.mizan.contract.fixture.Types.list;
import static io.mizan.contract.fixture.Types.nullable;
import static io.mizan.contract.fixture.Types.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.text.ScalarKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstraintSchemasTest {

    private static final JsonType STRING = scalar(ScalarKind.STRING);
    private static final JsonType LONG = scalar(ScalarKind.LONG);

    @Test
    void size_isSaidOfWhatHasASize() {
        Constraint size = constraint("Size", Map.of("min", 1L, "max", 80L));

        assertThat(schema(STRING, size)).isEqualTo("{\"maxLength\":80,\"minLength\":1}");
        assertThat(schema(nullable(list(STRING)), size)).isEqualTo("{\"maxItems\":80,\"minItems\":1}");
        assertThat(schema(new JsonType.Mapping(false, STRING, STRING), size))
                .isEqualTo("{\"maxProperties\":80,\"minProperties\":1}");
    }

    @Test
    void size_itsOwnDefaults_sayNothing() {
        assertThat(schema(STRING, constraint("Size", Map.of("min", 0L, "max", (long) Integer.MAX_VALUE))))
                .isEqualTo("{}");
    }

    @Test
    void bounds_areSaidOfNumbersAlone() {
        assertThat(schema(LONG, constraint("Min", Map.of("value", 5L)))).isEqualTo("{\"minimum\":5}");
        assertThat(schema(LONG, constraint("Negative", Map.of()))).isEqualTo("{\"exclusiveMaximum\":0}");
        assertThat(schema(
                        scalar(ScalarKind.DOUBLE),
                        constraint("DecimalMax", Map.of("value", "1.5", "inclusive", false))))
                .isEqualTo("{\"exclusiveMaximum\":1.5}");
        assertThat(schema(scalar(ScalarKind.BIG_DECIMAL), constraint("Positive", Map.of())))
                .isEqualTo("{\"x-mizan-constraints\":[{\"code\":\"Positive\"}]}");
    }

    @Test
    void pattern_isSaidWhereItMeansTheSame() {
        assertThat(schema(STRING, constraint("Pattern", Map.of("regexp", "[a-z]+(?:-[0-9]{2,})?"))))
                .isEqualTo("{\"pattern\":\"^(?:[a-z]+(?:-[0-9]{2,})?)$\"}");
        for (String java : List.of("\\p{L}", "(?i)a", "a++", "[a-z&&[^b]]", "\\Qa\\E", "(?>a)")) {
            assertThat(schema(STRING, constraint("Pattern", Map.of("regexp", java))))
                    .as(java)
                    .contains("x-mizan-constraints");
        }
        assertThat(schema(STRING, constraint("Pattern", Map.of("regexp", "a", "flags", "CASE_INSENSITIVE"))))
                .contains("x-mizan-constraints");
    }

    @Test
    void severalOfOneKeyword_allCount() {
        assertThat(schema(
                        STRING,
                        constraint("Pattern", Map.of("regexp", "a.*")),
                        constraint("Pattern", Map.of("regexp", ".*b"))))
                .isEqualTo("{\"allOf\":[{\"pattern\":\"^(?:a.*)$\"}],\"pattern\":\"^(?:.*b)$\"}");
    }

    @Test
    void valueThatIsAnotherOnTheWire_isNotConstrainedThere() {
        JsonType formatted = new JsonType.Formatted(ScalarKind.INT, "0.00", "en");

        assertThat(schema(formatted, constraint("Size", Map.of("max", 5L))))
                .isEqualTo("{\"x-mizan-constraints\":[{\"attributes\":{\"max\":5},\"code\":\"Size\"}]}");
    }

    private static String schema(JsonType type, Constraint... constraints) {
        return new String(
                CanonicalJson.write(ConstraintSchemas.constrained(new Members().build(), type, List.of(constraints))),
                StandardCharsets.UTF_8);
    }
}
