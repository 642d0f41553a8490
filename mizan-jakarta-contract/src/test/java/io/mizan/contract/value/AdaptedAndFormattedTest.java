// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.codec;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.record;
import static io.mizan.contract.value.Types.ref;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Adapted;
import io.mizan.contract.model.JsonType.AnyJson;
import io.mizan.contract.model.JsonType.Formatted;
import io.mizan.contract.text.ScalarKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptedAndFormattedTest {

    record Cents(int cents) {}

    static final class Money {
        private final BigDecimal amount;

        Money(BigDecimal amount) {
            this.amount = amount;
        }
    }

    static final class MoneyAsCents implements JsonbAdapter<Money, Cents> {
        @Override
        public Cents adaptToJson(Money money) {
            return new Cents(money.amount.movePointRight(2).intValueExact());
        }

        @Override
        public Money adaptFromJson(Cents cents) {
            if (cents.cents() < 0) {
                throw new IllegalStateException("secret of the server");
            }
            return new Money(BigDecimal.valueOf(cents.cents(), 2));
        }
    }

    private final Codec money = codecs(record(Cents.class, INT))
            .of(new Adapted(MoneyAsCents.class.getName(), ref(Cents.class)), Money.class);

    @Test
    void adapter_turnsValuesIntoOthers() throws InvalidValue {
        assertThat(written(money, new Money(new BigDecimal("12.50")))).isEqualTo("{\"cents\":1250}");
        assertThat(written(money, read(money, "{\"cents\":7}"))).isEqualTo("{\"cents\":7}");
        assertThat(written(money, null)).isEqualTo("null");
    }

    @Test
    void adapter_thatFails_saysNothingOfTheServersInside() {
        assertThat(refused(money, "{\"cents\":-1}")).hasMessage("is not acceptable");
        assertThat(refused(money, "{\"cents\":\"x\"}").pointer()).isEqualTo("/args/it/cents");
        assertThat(refused(money, "null").reason()).isEqualTo(InvalidValue.Reason.MISSING);
    }

    @Test
    void number_byAPattern_isReadAsItIsWritten() throws InvalidValue {
        Codec amount = codec(new Formatted(ScalarKind.BIG_DECIMAL, "#,##0.00", "de-DE"), BigDecimal.class);

        assertThat(written(amount, new BigDecimal("1234.5"))).isEqualTo("\"1.234,50\"");
        assertThat(written(amount, new BigDecimal("-0.001"))).isEqualTo("\"0,00\"");
        assertThat(read(amount, "\"1.234,50\"")).isEqualTo(new BigDecimal("1234.50"));
        for (String wrong : List.of("\"1234,50\"", "\"1.234,5\"", "\"1.234,50 \"", "1234.5", "\"\"", "\"x\"")) {
            assertThat(refused(amount, wrong)).hasMessageContaining("a number written as #,##0.00");
        }
    }

    @Test
    void number_byAPattern_neitherWrapsNorEndsTheHeap() throws InvalidValue {
        Codec count = codec(new Formatted(ScalarKind.INT, "0", "en"), int.class);
        Codec scientific = codec(new Formatted(ScalarKind.BIG_INTEGER, "0.###E0", "en"), java.math.BigInteger.class);

        assertThat(read(count, "\"2147483647\"")).isEqualTo(Integer.MAX_VALUE);
        assertThat(refused(count, "\"2147483648\"")).isNotNull();
        assertThat(refused(count, "\"5.7\"")).isNotNull();
        assertThat(refused(scientific, "\"1E999999999\"")).isNotNull();
    }

    @Test
    void doubles_byAPattern_areTheSameOnEveryJdk() {
        Codec rate = codec(new Formatted(ScalarKind.DOUBLE, "0.00##################", "en"), double.class);

        assertThat(written(rate, 2.0E-3)).isEqualTo("\"0.002\"");
        assertThat(written(rate, 0.1 + 0.2)).isEqualTo("\"0.30000000000000004\"");
    }

    @Test
    void date_byAPattern_isReadAsItIsWritten() throws InvalidValue {
        Codec date = codec(new Formatted(ScalarKind.LOCAL_DATE, "dd.MM.yyyy", "de"), LocalDate.class);

        assertThat(written(date, LocalDate.of(2026, 3, 1))).isEqualTo("\"01.03.2026\"");
        assertThat(read(date, "\"01.03.2026\"")).isEqualTo(LocalDate.of(2026, 3, 1));
        for (String wrong : List.of("\"31.02.2026\"", "\"1.3.2026\"", "\"2026-03-01\"", "5")) {
            assertThat(refused(date, wrong)).hasMessageContaining("a date or time written as dd.MM.yyyy");
        }
    }

    @Test
    void instants_byAPattern_areInUtc() throws InvalidValue {
        Codec instant = codec(new Formatted(ScalarKind.INSTANT, "yyyy-MM-dd HH:mm", "en"), Instant.class);
        Codec zoned = codec(new Formatted(ScalarKind.ZONED_DATE_TIME, "yyyy-MM-dd HH:mm", "en"), ZonedDateTime.class);

        assertThat(written(instant, Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("\"2026-03-01 12:00\"");
        assertThat(read(instant, "\"2026-03-01 12:00\"")).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(written(zoned, ZonedDateTime.parse("2026-03-01T12:00:00+01:00[Europe/Berlin]")))
                .isEqualTo("\"2026-03-01 11:00\"");
    }

    @Test
    void anyJson_isWrittenCanonically() throws InvalidValue {
        Codec any = codec(new AnyJson(JsonValue.class.getName()), JsonValue.class);
        String json = "{\"b\":[1,-0.50,1e2,9007199254740993,null,true],\"a\":{\"é\":\"x\"}}";

        JsonValue value = (JsonValue) any.read(Types.json(json), Path.ARGS);

        assertThat(written(any, value))
                .isEqualTo("{\"a\":{\"é\":\"x\"},\"b\":[1,-0.5,100,\"9007199254740993\",null,true]}");
        assertThat(read(any, "null")).isEqualTo(JsonValue.NULL);
        assertThat(written(any, null)).isEqualTo("null");
    }

    @Test
    void anyJson_ofANarrowerType_takesNoOther() {
        JsonType objects = new AnyJson(JsonObject.class.getName());

        assertThat(refused(codec(objects, JsonObject.class), "[]")).hasMessage("expected an object, not an array");
        assertThat(refused(codec(objects, JsonObject.class), "null").reason()).isEqualTo(InvalidValue.Reason.MISSING);
    }

    private static InvalidValue refused(Codec codec, String json) {
        return catchThrowableOfType(InvalidValue.class, () -> read(codec, json));
    }
}
