// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CanonicalJsonWriterTest {
    private static String written(Consumer<CanonicalJsonWriter> json) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        json.accept(out);
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void structure_hasCommasAndNoBlanks() {
        assertThat(written(out -> out.beginObject()
                        .name("a")
                        .beginArray()
                        .integer(1)
                        .bool(true)
                        .nul()
                        .beginObject()
                        .endObject()
                        .beginArray()
                        .endArray()
                        .raw("{\"x\":1}".getBytes(StandardCharsets.UTF_8))
                        .string("")
                        .endArray()
                        .name("b")
                        .bool(false)
                        .endObject()))
                .isEqualTo("{\"a\":[1,true,null,{},[],{\"x\":1},\"\"],\"b\":false}");
    }

    @Test
    void integers_outsideTheSafeRange_areStrings() {
        assertThat(written(out -> out.beginArray()
                        .integer(9007199254740991L)
                        .integer(-9007199254740991L)
                        .integer(9007199254740992L)
                        .integer(Long.MIN_VALUE)
                        .integer(BigInteger.TWO.pow(53).negate())
                        .integer(BigInteger.TEN.pow(30))
                        .integer(BigInteger.ZERO)
                        .endArray()))
                .isEqualTo("[9007199254740991,-9007199254740991,\"9007199254740992\",\"-9223372036854775808\","
                        + "\"-9007199254740992\",\"1000000000000000000000000000000\",0]");
    }

    @Test
    void numbers_areAsInEcmaScript() {
        assertThat(written(out -> out.beginArray()
                        .number(-0.0)
                        .number(1e21)
                        .number(Double.MIN_VALUE)
                        .number(0.1f)
                        .decimal(new BigDecimal("1.50"))
                        .endArray()))
                .isEqualTo("[0,1e+21,5e-324,0.1,\"1.5\"]");
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalJsonWriter().number(value));
            assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalJsonWriter().number((float) value));
        }
    }

    @Test
    void strings_escapeOnlyWhatTheyMust() {
        assertThat(written(out -> out.string("a\"\\/\b\t\n\f\r\u0000\u001f\u007fé€\u2028😀\uffff")))
                .isEqualTo("\"a\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007fé€\u2028😀\uffff\"");
    }

    @Test
    void strings_ofEveryLengthAndWidth_surviveGrowing() {
        for (String unit : new String[] {"a", "é", "€", "😀", "\u0001"}) {
            for (int length = 0; length < 700; length += 7) {
                String text = unit.repeat(length);
                Json read = new StrictJson()
                        .read(new CanonicalJsonWriter().string(text).toBytes());
                assertThat(read).isEqualTo(new Json.Str(text));
            }
        }
    }

    @Test
    void strings_withHalfAPair_areRefused() {
        for (String text : new String[] {"\ud800", "\udc00", "a\ud800b", "\ud800\ud800", "\udc00\ud800"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalJsonWriter().string(text));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CanonicalJsonWriter().beginObject().name(text));
        }
    }

    @Test
    void members_areSortedByCodePointInAnswersAndByUnitInKeys() {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name : new String[] {"😀", "\uff01", "b", "", "a"}) {
            members.put(name, new Json.Num("1e2"));
        }
        Json.Obj json = new Json.Obj(members);

        assertThat(new String(CanonicalJson.write(json), StandardCharsets.UTF_8))
                .isEqualTo("{\"\":100,\"a\":100,\"b\":100,\"\uff01\":100,\"😀\":100}");
        assertThat(new String(CanonicalJson.jcs(json), StandardCharsets.UTF_8))
                .isEqualTo("{\"\":100,\"a\":100,\"b\":100,\"😀\":100,\"\uff01\":100}");
    }
}
