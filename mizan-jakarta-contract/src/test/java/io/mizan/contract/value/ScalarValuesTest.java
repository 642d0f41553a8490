// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.codec;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.contract.text.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INT     | 5                          | 5
            INT     | -2147483648                | -2147483648
            INT     | "5"                        | 5
            LONG    | 9007199254740991           | 9007199254740991
            LONG    | "9007199254740992"         | "9007199254740992"
            LONG    | 9223372036854775807        | "9223372036854775807"
            LONG    | "7"                        | 7
            BIG_INTEGER | "12345678901234567890" | "12345678901234567890"
            DOUBLE  | 1.50                       | 1.5
            DOUBLE  | 1e2                        | 100
            DOUBLE  | -0                         | 0
            DOUBLE  | 0.1                        | 0.1
            FLOAT   | 0.1                        | 0.1
            FLOAT   | 16777216                   | 16777216
            BIG_DECIMAL | "1.10"                 | "1.1"
            BOOLEAN | true                       | true
            STRING  | ""                         | ""
            STRING  | "é\\u0000\\ud83d\\ude00"   | "é\\u0000😀"
            CHAR    | "é"                        | "é"
            UUID    | "44480030-f3c6-68b1-14ed-204990e32e82" | "44480030-f3c6-68b1-14ed-204990e32e82"
            INSTANT | "2026-03-01T12:00:00.500Z" | "2026-03-01T12:00:00.500Z"
            LOCAL_DATE | "2026-02-28"            | "2026-02-28"
            DURATION | "PT36H"                   | "PT36H"
            LOCALE  | "de-CH"                    | "de-CH"
            """)
    void read_whatIsTaken_writesCanonically(ScalarKind kind, String json, String canonical) throws InvalidValue {
        assertThat(written(codec(kind), read(codec(kind), json))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INT     | 99999999999
            INT     | 2147483648
            INT     | 5.7
            INT     | 5.0
            INT     | 1e3
            INT     | -0
            INT     | "05"
            INT     | " 5"
            INT     | ""
            INT     | true
            INT     | []
            INT     | {}
            INT     | null
            BYTE    | 128
            SHORT   | -32769
            LONG    | 9223372036854775808
            LONG    | "9223372036854775808"
            DOUBLE  | "5"
            DOUBLE  | 1e400
            DOUBLE  | "NaN"
            FLOAT   | 1e39
            BIG_DECIMAL | 5
            BIG_DECIMAL | "1e3"
            BOOLEAN | "true"
            BOOLEAN | 1
            BOOLEAN | 0
            STRING  | 5
            STRING  | true
            STRING  | ["a"]
            CHAR    | "ab"
            CHAR    | ""
            CHAR    | "😀"
            UUID    | "44480030-F3C6-68B1-14ED-204990E32E82"
            INSTANT | "2026-03-01T12:00:00+02:00"
            INSTANT | 1772366400
            LOCAL_DATE | "2026-02-30"
            LOCAL_DATE | "2026-00-01"
            LOCAL_DATE | "-026-01-01"
            LOCAL_DATE | "20a6-01-01"
            LOCAL_DATE | "2026-01-0１"
            LOCAL_DATE | "2026/01/01"
            LOCAL_DATE | "+2026-01-01"
            DURATION | "P1D"
            """)
    void read_whatIsNotTaken_saysWhereAndWhat(ScalarKind kind, String json) {
        InvalidValue invalid = catchThrowableOfType(InvalidValue.class, () -> read(codec(kind), json));

        assertThat(invalid.pointer()).isEqualTo("/args/it");
        assertThat(invalid).hasMessageContaining("expected " + kind.expected());
    }

    @Test
    void read_longHostileText_isEchoedShortAndClean() {
        String hostile = "x\u0000\u202e\r\n".repeat(10_000);

        InvalidValue invalid = catchThrowableOfType(
                InvalidValue.class,
                () -> codec(ScalarKind.INT).read(new io.mizan.contract.json.Json.Str(hostile), Path.ARGS));

        assertThat(invalid.getMessage()).hasSizeLessThan(200).doesNotContain("\u0000", "\u202e", "\r", "\n");
    }

    @Test
    void write_extremes_areAsTheProtocolSays() {
        assertThat(written(codec(ScalarKind.LONG), Long.MIN_VALUE)).isEqualTo("\"-9223372036854775808\"");
        assertThat(written(codec(ScalarKind.BIG_INTEGER), BigInteger.TWO.pow(53)))
                .isEqualTo("\"9007199254740992\"");
        assertThat(written(codec(ScalarKind.BIG_DECIMAL), new BigDecimal("1E+3")))
                .isEqualTo("\"1000\"");
        assertThat(written(codec(ScalarKind.DOUBLE), -0.0)).isEqualTo("0");
        assertThat(written(codec(ScalarKind.DOUBLE), 1e21)).isEqualTo("1e+21");
        assertThat(written(codec(ScalarKind.FLOAT), Float.MIN_VALUE)).isEqualTo("1e-45");
        assertThat(written(codec(ScalarKind.OFFSET_DATE_TIME), OffsetDateTime.parse("2026-03-01T12:00:00+02:00")))
                .isEqualTo("\"2026-03-01T10:00:00Z\"");
    }

    @Test
    void write_whatHasNoJson_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> written(codec(ScalarKind.DOUBLE), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(codec(ScalarKind.FLOAT), Float.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> written(codec(ScalarKind.STRING), "\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> written(codec(ScalarKind.INSTANT), Instant.MAX));
    }

    @Test
    void write_null_isNullWhateverTheType() {
        for (ScalarKind kind : ScalarKind.values()) {
            assertThat(written(codec(kind), null)).isEqualTo("null");
        }
    }

    @Test
    void texts_ofAScalar_isItsCanonicalText() throws InvalidValue {
        UUID id = UUID.fromString("44480030-f3c6-68b1-14ed-204990e32e82");

        assertThat(codec(ScalarKind.UUID).texts(id)).containsExactly(id.toString());
        assertThat(codec(ScalarKind.UUID).readTexts(java.util.List.of(id.toString()), Path.PARAMS))
                .isEqualTo(id);
    }
}
