// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final StrictJson JSON = new StrictJson();

    private static Json read(String text) {
        return JSON.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void read_call_keepsOrderAndTokens() {
        Json json =
                read(" {\"fn\":\"f\" , \"args\":{\"b\":5.0,\"a\":[true,false,null,\"\\u00e9\\uD83D\\uDE00\"]}}\r\n");

        assertThat(((Json.Obj) json).members().keySet()).containsExactly("fn", "args");
        assertThat(((Json.Obj) json).get("args"))
                .isEqualTo(new Json.Obj(Map.of(
                        "b",
                        new Json.Num("5.0"),
                        "a",
                        new Json.Arr(List.of(
                                new Json.Bool(true), new Json.Bool(false), new Json.Null(), new Json.Str("é😀"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"a\"", "null", "true", "[]", "{}", " 5 ", "-0", "1e999", "1E+999", "0e-999"})
    void read_anyValue_isTaken(String text) {
        assertThat(read(text)).isNotNull();
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                " ",
                "\n",
                "{",
                "}",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "'a'",
                "{1:1}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "[1 2]",
                "nul",
                "nulll",
                "True",
                "tru",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "01",
                "-01",
                "+1",
                ".5",
                "5.",
                "1.e5",
                "1e",
                "1e+",
                "-",
                "--1",
                "0x10",
                "1_000",
                "٥",
                "[٥]",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\x41\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\t\"",
                "\"\n\"",
                "\"\u0000\"",
                "\u0000",
                "{}\u0000",
                "5 5",
                "5,",
                "5]",
                "5}",
                "\"a\"\"b\"",
                "\"a\" x",
                "nullnull",
                "true false",
                "{}{}",
                "{} []",
                "[]]",
                "[] 1",
                "{}x",
                "{} // c",
                "/* c */ {}",
                "# c\n{}",
                "\ufeff{}",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800x\"",
                "\"\\ud800\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":{\"a\":null,\"a\":null}}",
                "1e1000",
                "1e-1000",
                "1e99999999999999999999",
                "[1E+1000]",
                "11111111111111111111111111111111111111111",
                "0." + "1".repeat(39),
                "1" + "0".repeat(100_000),
                "[".repeat(65) + "]".repeat(65),
                "{\"a\":".repeat(65) + "1" + "}".repeat(65),
                "[{\"a\":".repeat(40),
                "[".repeat(1_000_000),
                "{\"a\":".repeat(200_000),
                "\u00a0{}",
                "\u2028{}",
                "{}\u3000",
                "\u000b5",
                "\f5");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void read_anythingElse_isMalformed(String text) {
        MalformedJson malformed = catchThrowableOfType(MalformedJson.class, () -> read(text));

        assertThat(malformed).isNotNull();
        assertThat(malformed.getMessage()).hasSizeLessThan(160).doesNotContainPattern("\\p{Cntrl}");
        assertThat(malformed.offset()).isBetween(0L, (long) text.length());
    }

    @Test
    void read_sixtyFourDeepAndFortyCharacters_isTaken() {
        assertThat(read("[".repeat(64) + "1" + "]".repeat(64))).isNotNull();
        assertThat(read("1".repeat(40))).isEqualTo(new Json.Num("1".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "x", "}", "{}", "\u0000", "\""})
    void read_somethingAfterALongBody_isMalformed(String after) {
        String text = "\"" + "a".repeat(100_000) + "\"";

        assertThatThrownBy(() -> read(text + after)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> read(text + " ".repeat(100_000) + after)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> read("[" + text + "]" + after)).isInstanceOf(MalformedJson.class);
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                bytes('"', 0x80, '"'),
                bytes('"', 0xc3, '"'),
                bytes('"', 0xc0, 0x80, '"'),
                bytes('"', 0xed, 0xa0, 0x80, '"'),
                bytes('"', 0xf4, 0x90, 0x80, 0x80, '"'),
                bytes('"', 0xff, '"'),
                bytes('"', 0xe2, 0x82),
                bytes(0xef, 0xbb, 0xbf, '{', '}'),
                bytes(0xfe, 0xff, 0, '{', 0, '}'),
                bytes(0xff, 0xfe, '{', 0, '}', 0),
                bytes(0, '5'),
                bytes('5', 0));
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : values) {
            out.write(value);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void read_otherBytes_isMalformed(byte[] body) {
        assertThatThrownBy(() -> JSON.read(body)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void read_twoMembersOfOneName_saysWhichAndWhere() {
        MalformedJson malformed =
                catchThrowableOfType(MalformedJson.class, () -> read("{\"a\":1,\n \"b\\n\":2, \"b\\n\":3}"));

        assertThat(malformed).hasMessageStartingWith("the member 'b?' twice").hasMessageContaining("line 2");
        assertThat(malformed.line()).isEqualTo(2);
    }

    @Test
    void read_longName_isCutInTheMessage() {
        String member = "\"" + "n".repeat(1000) + "\":1";

        assertThatThrownBy(() -> read("{" + member + "," + member + "}"))
                .hasMessageContaining("'" + "n".repeat(64) + "'");
    }

    static Stream<String> large() {
        int mib = 1 << 20;
        StringBuilder names = new StringBuilder("{\"\":0");
        for (int i = 0; names.length() < mib; i++) {
            // "Aa" and "BB" have one hash code: so do all names made of them.
            names.append(",\"")
                    .append(Integer.toBinaryString(0x10000 + (i & 0xffff))
                            .replace("1", "Aa")
                            .replace("0", "BB"))
                    .append(i >> 16)
                    .append("\":0");
        }
        return Stream.of(
                "[" + "0,".repeat(mib / 2) + "0]",
                "[" + "[],".repeat(mib / 3) + "0]",
                "[" + "\"\",".repeat(mib / 3) + "0]",
                "\"" + "\\u0000".repeat(mib / 6) + "\"",
                "\"" + "a".repeat(mib) + "\"",
                " ".repeat(mib) + "5",
                "5" + " ".repeat(mib),
                names + "}");
    }

    @ParameterizedTest
    @MethodSource("large")
    void read_oneMebibyte_takesLinearTime(String text) {
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(read(text)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "9", "[[", "\"", "\\", "e", "-", ".", "{\"a\":", "\"\\ud800", " ", "\n", "/", "\u0000"})
    void read_repeatedBeyondAllMeasure_isMalformedInLinearTime(String part) {
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> read(part.repeat(4_000_000 / part.length())))
                        .isInstanceOf(MalformedJson.class));
    }
}
