// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.JsonType.Formatted;
import io.mizan.contract.text.ScalarKind;
import io.mizan.contract.value.Fixtures.Everything;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of the machine may show: not its locale, not its time zone, not which thread comes first. */
class SurroundingsTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "ar-EG-u-nu-arab, Asia/Kolkata",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia",
        "tr-TR, America/St_Johns",
        "fa-IR, Europe/Berlin"
    })
    void write_isTheSameInEveryLocaleAndTimeZone(String tag, String zoneId) throws InvalidValue {
        List<String> expected = all();

        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

        assertThat(all()).isEqualTo(expected);
    }

    private static List<String> all() throws InvalidValue {
        Codec everything = Fixtures.result("everything");
        Everything value = new Samples(new Random(7)).everything();
        String json = written(everything, value);
        assertThat(Types.read(everything, json)).isEqualTo(value);
        Codec amount = Types.codec(new Formatted(ScalarKind.BIG_DECIMAL, "#,##0.00", "de"), BigDecimal.class);
        Codec day = Types.codec(new Formatted(ScalarKind.LOCAL_DATE, "EEE d MMM yyyy", "en"), LocalDate.class);
        return List.of(json, written(amount, new BigDecimal("-1234567.891")), written(day, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void codecs_areUsedByManyThreadsFromTheFirstValueOn() {
        Everything value = new Samples(new Random(8)).everything();
        Codec everything = Fixtures.result("everything");
        Codec amount = Types.codec(new Formatted(ScalarKind.DOUBLE, "#,##0.000", "en"), double.class);

        List<String> written = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> written(everything, value) + written(amount, 1234.5))
                .distinct()
                .toList();

        assertThat(written).hasSize(1);
        assertThat(written.get(0)).endsWith("\"1,234.500\"");
    }
}
