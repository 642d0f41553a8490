// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call is answered (section 4). */
interface CallTests extends Protocol {
    String SCALARS = "{\"fn\":\"echo_scalars\",\"args\":{\"value\":{\"b\":-128,\"s\":32767,\"i\":\"-5\","
            + "\"l\":\"9007199254740993\",\"d\":1.5e3,\"flag\":true,\"sign\":\"ı\",\"dec\":\"1.50\",\"big\":12,"
            + "\"id\":\"00000000-0000-4000-8000-00000000000a\",\"at\":\"2026-03-01T00:00:00.120Z\",\"color\":\"RED\"}}}";
    String SCALARS_RESULT = "{\"invalidate\":[],\"result\":{\"at\":\"2026-03-01T00:00:00.120Z\",\"b\":-128,\"big\":12,"
            + "\"color\":\"RED\",\"d\":1500,\"dec\":\"1.5\",\"flag\":true,\"i\":-5,"
            + "\"id\":\"00000000-0000-4000-8000-00000000000a\",\"l\":\"9007199254740993\",\"s\":32767,\"sign\":\"ı\"}}";

    @Test
    default void result_andFields() {
        Answer answer = call("{\"fn\":\"nothing\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"invalidate\":[],\"result\":null}");
        assertThat(answer.all("Content-Type")).containsExactly("application/json");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.all("X-Mizan-Caller")).containsExactly("-");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("X-Mizan-Invalidate")).isEmpty();
        assertThat(answer.all("Cache-Group-Invalidation")).isEmpty();
        assertThat(answer.all("ETag")).isEmpty();
        assertThat(call(SCALARS).text()).isEqualTo(SCALARS_RESULT);
    }

    @Test
    default void invalidation_isToldInBodyAndFields() {
        Answer answer = call(http(), "note_item", "{\"item_id\":7,\"note\":\"x\"}");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"invalidate\":[{\"context\":\"item\",\"params\":{\"item_id\":7}},\"item_list\"],\"result\":null}");
        assertThat(answer.all("X-Mizan-Invalidate")).containsExactly("item;item_id=7, item_list");
        assertThat(answer.all("Cache-Group-Invalidation")).containsExactly("\"item;item_id=7\", \"item_list\"");
        assertThat(call(http(), "touch_everything", "{}").all("X-Mizan-Invalidate"))
                .containsExactly("*");
        assertThat(call(http(), "touch_item", "{\"item_id\":9007199254740993,\"label\":\"é\\r\\nX-Injected: yes\"}")
                        .all("X-Mizan-Invalidate"))
                .containsExactly("item;item_id=\"9007199254740993\";label=%\"%c3%a9%0d%0aX-Injected: yes\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|null|7|null",
                "{\"maybe\":null,\"seven\":null,\"text\":null}|null|7|null",
                "{\"maybe\":1,\"seven\":2,\"text\":\"\"}|1|2|\"\"",
                "{\"text\":\"null\"}|null|7|\"null\""
            })
    default void absentAndNull_areTheSame(String args, String maybe, String seven, String text) {
        assertThat(call(http(), "echo_given", args).text())
                .isEqualTo("{\"invalidate\":[],\"result\":{\"maybe\":" + maybe + ",\"seven\":" + seven + ",\"text\":"
                        + text + "}}");
    }

    @Test
    default void args_mayBeMissing() {
        String result = "{\"invalidate\":[],\"result\":{\"maybe\":null,\"seven\":7,\"text\":null}}";
        assertThat(call("{\"fn\":\"echo_given\"}").text()).isEqualTo(result);
        assertThat(call("{\"fn\":\"echo_given\",\"args\":null,\"fresh\":null}").text())
                .isEqualTo(result);
        Answer missing = call("{\"fn\":\"echo_int\"}");
        assertThat(missing.problem()).isEqualTo("400 invalid_parameter");
        assertThat(missing.json().getString("function")).isEqualTo("echo_int");
        assertThat(missing.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/args/value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo_int|5|5",
                "echo_int|\"-5\"|-5",
                "echo_long|\"9223372036854775807\"|\"9223372036854775807\"",
                "echo_long|9007199254740993|\"9007199254740993\"",
                "echo_long|-9007199254740991|-9007199254740991",
                "echo_double|-0.0|0",
                "echo_double|1E2|100",
                "echo_double|1e-7|1e-7",
                "echo_double|1e308|1e+308",
                "echo_decimal|\"1.500\"|\"1.5\"",
                "echo_big|\"18446744073709551616\"|\"18446744073709551616\"",
                "echo_text|\"\\u00e9\\ud83d\\ude00\\u0000\"|\"é😀\\u0000\"",
                "echo_flag|false|false",
                "echo_json|{\"__proto__\":{\"a\":[1.0,null]},\"b\":1e2}|{\"__proto__\":{\"a\":[1,null]},\"b\":100}",
                "echo_map|{\"__proto__\":[1],\"\":[]}|{\"\":[],\"__proto__\":[1]}"
            })
    default void value_comesBack(String function, String value, String result) {
        assertThat(call(http(), function, "{\"value\":" + value + "}").text())
                .isEqualTo("{\"invalidate\":[],\"result\":" + result + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo_int|2147483648",
                "echo_int|1.0",
                "echo_int|1e2",
                "echo_int|\"05\"",
                "echo_int|\"+5\"",
                "echo_int|\" 5\"",
                "echo_int|\"٥\"",
                "echo_int|true",
                "echo_int|[5]",
                "echo_int|{}",
                "echo_int|\"\"",
                "echo_int|null",
                "echo_long|9223372036854775808",
                "echo_long|\"-9223372036854775809\"",
                "echo_double|\"1.5\"",
                "echo_double|\"NaN\"",
                "echo_double|1e999",
                "echo_decimal|1.5",
                "echo_decimal|\"1e2\"",
                "echo_text|5",
                "echo_text|{}",
                "echo_flag|\"true\"",
                "echo_flag|1",
                "echo_map|[]",
                "echo_map|{\"a\":1}",
                "echo_map|{\"a\":[1.5]}",
                "echo_scalars|{\"b\":1}"
            })
    default void otherType_isNotCoerced(String function, String value) {
        Answer answer = call(http(), function, "{\"value\":" + value + "}");
        assertThat(answer.problem()).isEqualTo("400 invalid_parameter");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .startsWith("/args/value");
    }

    @Test
    default void unknownMembers_areMalformed() {
        assertThat(call("{\"fn\":\"nothing\",\"args\":{},\"x\":1}").problem()).isEqualTo("400 malformed");
        assertThat(call("{\"fn\":\"nothing\",\"args\":{\"x\":1}}").problem()).isEqualTo("400 malformed");
        assertThat(call("{\"fn\":\"nothing\",\"args\":{\"__proto__\":1}}").problem())
                .isEqualTo("400 malformed");
        Answer deep =
                call("{\"fn\":\"valid\",\"args\":{\"name\":\"a\",\"least\":3,\"form\":{\"name\":\"a\",\"mail\":\"a@b\","
                        + "\"lines\":[{\"text\":\"t\",\"count\":1,\"extra\":2}],\"byName\":{}}}}");
        assertThat(deep.problem()).isEqualTo("400 malformed");
        assertThat(deep.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/args/form/lines/0/extra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "\"fn\"",
                "null",
                "{}",
                "{\"fn\":null}",
                "{\"fn\":5}",
                "{\"fn\":[\"nothing\"]}",
                "{\"fn\":\"nothing\",\"args\":[]}",
                "{\"fn\":\"nothing\",\"args\":\"\"}",
                "{\"fn\":\"nothing\",\"fresh\":{}}",
                "{\"fn\":\"nothing\",\"fresh\":[1]}",
                "{\"fn\":\"nothing\",\"fresh\":[{}]}",
                "{\"fn\":\"nothing\",\"fresh\":[{\"context\":\"item\",\"x\":1}]}"
            })
    default void otherShape_isMalformed(String body) {
        assertThat(call(body).problem()).isEqualTo("400 malformed");
    }
}
