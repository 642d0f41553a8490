// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.LONG;
import static io.mizan.contract.value.Types.STRING;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.list;
import static io.mizan.contract.value.Types.optional;
import static io.mizan.contract.value.Types.orNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.AnyJson;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ParamText;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private final Parameters parameters = new Parameters(
            codecs(),
            List.of(
                    parameter("owner_id", LONG, null),
                    parameter("limit", INT, "20"),
                    parameter("name", optional(STRING), null),
                    parameter("note", orNull(STRING), null),
                    parameter("tags", list(STRING), null)),
            List.of(long.class, int.class, Optional.class, String.class, List.class));

    private static Parameter parameter(
            String name, JsonType type, @org.jspecify.annotations.Nullable String defaultText) {
        return new Parameter(name, name, type, Optional.ofNullable(defaultText), List.of());
    }

    private static Json.Obj args(String json) {
        return (Json.Obj) Types.json(json);
    }

    @Test
    void address_givesWhatIsCanonicalAndNothingElse() {
        assertThat(parameters.fromText("owner_id", "5")).contains(5L);
        assertThat(parameters.fromText("note", "a b")).contains("a b");
        assertThat(parameters.fromText("owner_id", "+5")).isEmpty();
        assertThat(parameters.fromText("owner_id", "05")).isEmpty();
        assertThat(parameters.fromText("unknown", "5")).isEmpty();
    }

    @Test
    void call_withAllArguments() throws InvalidValues {
        assertThat(
                        parameters.fromCall(
                                args(
                                        "{\"tags\":[\"a\"],\"note\":\"n\",\"name\":\"x\",\"limit\":5,\"owner_id\":\"9007199254740993\"}")))
                .containsExactly(9007199254740993L, 5, Optional.of("x"), "n", List.of("a"));
    }

    @Test
    void call_absentAndNullAreTheSame() throws InvalidValues {
        Object[] expected = {1L, 20, Optional.empty(), null, List.of()};

        assertThat(parameters.fromCall(args("{\"owner_id\":1,\"tags\":[]}"))).containsExactly(expected);
        assertThat(parameters.fromCall(args("{\"owner_id\":1,\"tags\":[],\"limit\":null,\"name\":null,\"note\":null}")))
                .containsExactly(expected);
    }

    @Test
    void call_allThatIsWrong_isToldAtOnce() {
        InvalidValues invalid = catchThrowableOfType(
                InvalidValues.class,
                () -> parameters.fromCall(args("{\"limit\":\"x\",\"tags\":[\"a\",1],\"__proto__\":{}}")));

        assertThat(invalid.problems())
                .extracting(InvalidValue::pointer, InvalidValue::reason)
                .containsExactly(
                        tuple("/args/owner_id", InvalidValue.Reason.MISSING),
                        tuple("/args/limit", InvalidValue.Reason.UNREADABLE),
                        tuple("/args/tags/1", InvalidValue.Reason.UNREADABLE),
                        tuple("/args/__proto__", InvalidValue.Reason.UNKNOWN));
        assertThat(invalid).hasMessageStartingWith("/args/owner_id is missing");
    }

    @Test
    void call_aRequiredListOrJsonValue_mustBeThere() {
        Parameters any = new Parameters(
                codecs(),
                List.of(parameter("any", new AnyJson(JsonValue.class.getName()), null)),
                List.of(JsonValue.class));

        assertThat(catchThrowableOfType(InvalidValues.class, () -> parameters.fromCall(args("{\"owner_id\":1}")))
                        .problems())
                .extracting(InvalidValue::pointer)
                .containsExactly("/args/tags");
        assertThat(catchThrowableOfType(InvalidValues.class, () -> any.fromCall(args("{\"any\":null}")))
                        .problems())
                .extracting(InvalidValue::reason)
                .containsExactly(InvalidValue.Reason.MISSING);
    }

    @Test
    void fetch_withAllParameters_ignoresUnknownOnes() throws InvalidValues {
        Map<String, List<String>> query = Map.of(
                "owner_id", List.of("5"),
                "limit", List.of("7"),
                "name", List.of(""),
                "note", List.of("n"),
                "tags", List.of("b", "a"),
                "utm_source", List.of("x", "y"));

        @Nullable Object[] values = parameters.fromQuery(query, Set.of("owner_id"));

        assertThat(values).containsExactly(5L, 7, Optional.of(""), "n", List.of("b", "a"));
        assertThat(parameters.texts(values))
                .isEqualTo(Map.of(
                        "owner_id", new ParamText.One("5"),
                        "limit", new ParamText.One("7"),
                        "name", new ParamText.One(""),
                        "note", new ParamText.One("n"),
                        "tags", new ParamText.Many(List.of("b", "a"))));
    }

    @Test
    void fetch_whatIsNotSharedMayBeAbsent() throws InvalidValues {
        @Nullable Object[] values = parameters.fromQuery(Map.of("owner_id", List.of("5")), Set.of("owner_id"));

        assertThat(values).containsExactly(5L, 20, Optional.empty(), null, List.of());
        assertThat(parameters.texts(values).keySet()).containsExactly("limit", "owner_id");
    }

    @Test
    void fetch_ofANonNullableTextWithoutDefault_isNull() throws InvalidValues {
        Parameters text = new Parameters(codecs(), List.of(parameter("q", STRING, null)), List.of(String.class));

        assertThat(text.fromQuery(Map.of(), Set.of())).containsExactly((Object) null);
    }

    @Test
    void fetch_allThatIsWrong_isToldAtOnce() {
        Map<String, List<String>> query = Map.of("limit", List.of("05"), "name", List.of("a", "b"));

        InvalidValues invalid =
                catchThrowableOfType(InvalidValues.class, () -> parameters.fromQuery(query, Set.of("owner_id")));

        assertThat(invalid.problems())
                .extracting(InvalidValue::pointer, InvalidValue::reason)
                .containsExactly(
                        tuple("/params/owner_id", InvalidValue.Reason.MISSING),
                        tuple("/params/limit", InvalidValue.Reason.UNREADABLE),
                        tuple("/params/name", InvalidValue.Reason.REPEATED));
    }
}
