// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds of every value and every text, whatever the machine's locale and time zone: subclasses choose those. */
abstract class CanonicalTextLaws {
    private static final long FIRST_SECOND = -62167219200L;
    private static final long LAST_SECOND = 253402300799L;

    @Property
    void integers_comeBack(@ForAll long value) {
        comesBack(ScalarKind.LONG, value);
        comesBack(ScalarKind.INT, (int) value);
        comesBack(ScalarKind.SHORT, (short) value);
        comesBack(ScalarKind.BYTE, (byte) value);
    }

    @Property
    void bigIntegers_comeBack(
            @ForAll
                    @BigRange(
                            min = "-999999999999999999999999999999999999999999999999999999999999",
                            max = "999999999999999999999999999999999999999999999999999999999999")
                    BigInteger value) {
        comesBack(ScalarKind.BIG_INTEGER, value);
    }

    @Property
    void doubles_comeBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            comesBack(ScalarKind.DOUBLE, value == 0 ? 0.0 : value);
        }
        float narrow = Float.intBitsToFloat((int) bits);
        if (Float.isFinite(narrow)) {
            comesBack(ScalarKind.FLOAT, narrow == 0 ? 0f : narrow);
        }
    }

    @Property
    void decimals_comeBackAsTheirValue(@ForAll @BigRange(min = "-1e70", max = "1e70") @Scale(20) BigDecimal value) {
        String text = CanonicalText.write(ScalarKind.BIG_DECIMAL, value);
        BigDecimal read = (BigDecimal) CanonicalText.read(ScalarKind.BIG_DECIMAL, text);

        assertThat(read).isEqualByComparingTo(value);
        comesBack(ScalarKind.BIG_DECIMAL, read);
        if (read.scale() > 0) {
            assertThat(CanonicalText.read(ScalarKind.BIG_DECIMAL, text + "00")).isEqualTo(read);
        }
    }

    @Property
    void strings_comeBackOrAreRefused(@ForAll String value) {
        if (Utf16.isWellFormed(value)) {
            comesBack(ScalarKind.STRING, value);
        }
    }

    @Property
    void characters_comeBack(@ForAll char value) {
        if (!Character.isSurrogate(value)) {
            comesBack(ScalarKind.CHAR, value);
        }
    }

    @Property
    void booleansAndIds_comeBack(@ForAll boolean value, @ForAll long most, @ForAll long least) {
        comesBack(ScalarKind.BOOLEAN, value);
        comesBack(ScalarKind.UUID, new UUID(most, least));
    }

    @Property
    void times_comeBack(@ForAll("instants") Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        comesBack(ScalarKind.INSTANT, instant);
        comesBack(ScalarKind.OFFSET_DATE_TIME, instant.atOffset(ZoneOffset.UTC));
        comesBack(ScalarKind.ZONED_DATE_TIME, instant.atZone(ZoneOffset.UTC));
        comesBack(ScalarKind.LOCAL_DATE_TIME, local);
        comesBack(ScalarKind.LOCAL_DATE, local.toLocalDate());
        comesBack(ScalarKind.LOCAL_TIME, local.toLocalTime());
        comesBack(ScalarKind.YEAR, Year.from(local));
        comesBack(ScalarKind.YEAR_MONTH, YearMonth.from(local));
    }

    @Property
    void anInstant_hasOneTextAtEveryOffset(
            @ForAll("instants") Instant instant, @ForAll @IntRange(min = -18, max = 18) int hours) {
        OffsetDateTime elsewhere = instant.atOffset(ZoneOffset.ofHours(hours));

        assertThat(CanonicalText.write(ScalarKind.OFFSET_DATE_TIME, elsewhere))
                .isEqualTo(CanonicalText.write(ScalarKind.INSTANT, instant))
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.([0-9]{3}){1,3})?Z");
    }

    @Property
    void durations_comeBack(@ForAll("durations") Duration value) {
        comesBack(ScalarKind.DURATION, value);
        assertThat(CanonicalText.write(ScalarKind.DURATION, value)).doesNotContain("D");
    }

    @Property
    void languages_haveOneText(@ForAll("locales") Locale locale) {
        String text = CanonicalText.write(ScalarKind.LOCALE, locale);

        assertThat(CanonicalText.write(ScalarKind.LOCALE, CanonicalText.read(ScalarKind.LOCALE, text)))
                .isEqualTo(text);
    }

    @Property(tries = 5000)
    void whateverIsRead_isWrittenAsItWasRead(@ForAll("kindAndText") Tuple2<ScalarKind, String> tried) {
        ScalarKind kind = tried.get1();
        String text = tried.get2();
        Object value;
        try {
            value = CanonicalText.read(kind, text);
        } catch (UnreadableText e) {
            assertThat(e).hasMessage("expected " + kind.expected());
            return;
        }
        String written = CanonicalText.write(kind, value);
        boolean otherSpellings =
                kind == ScalarKind.DOUBLE || kind == ScalarKind.FLOAT || kind == ScalarKind.BIG_DECIMAL;
        assertThat(written.equals(text) || otherSpellings).isTrue();
        assertThat(CanonicalText.read(kind, written)).isEqualTo(value);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(FIRST_SECOND, LAST_SECOND)
                .flatMap(second -> Arbitraries.oneOf(
                                Arbitraries.of(0, 1, 1000, 1_000_000, 500_000_000, 999_999_999, 999_000, 999_999_000),
                                Arbitraries.integers().between(0, 999_999_999))
                        .map(nanos -> Instant.ofEpochSecond(second, nanos)));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs()
                .flatMap(second ->
                        Arbitraries.integers().between(0, 999_999_999).map(nanos -> Duration.ofSeconds(second, nanos)));
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.oneOf(
                Arbitraries.of(Locale.getAvailableLocales()),
                Arbitraries.of(
                                "sl-rozaj-biske",
                                "de-CH-1996",
                                "en-u-ca-gregory",
                                "x-whatever",
                                "tr-latn-tr",
                                "i-klingon",
                                "iw",
                                "zh-yue")
                        .map(Locale::forLanguageTag));
    }

    @Provide
    Arbitrary<Tuple2<ScalarKind, String>> kindAndText() {
        Arbitrary<ScalarKind> kinds = Arbitraries.of(ScalarKind.class).filter(kind -> kind != ScalarKind.ENUM);
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "0",
                        "-0",
                        "1",
                        "01",
                        "1.0",
                        "1.10",
                        "-0.0",
                        "1e3",
                        "1E400",
                        "true",
                        "İ",
                        "٣",
                        "2026",
                        "2026-02",
                        "2026-02-29"),
                Arbitraries.of(
                        "2024-02-29T23:59:60Z",
                        "2024-12-31T24:00:00Z",
                        "+2026-01-01",
                        "-0001-01-01",
                        "10:15:30.120",
                        "PT0.10S",
                        "PT1H0M",
                        "P1DT1S",
                        "PT24H"),
                Arbitraries.of("und", "en", "EN", "en-US", "tr-TR", "i-klingon", "iw", "x", "en-", "en--US"),
                Arbitraries.strings().withChars("0123456789-+.eETZ:PSMH").ofMaxLength(24),
                Arbitraries.strings().ofMaxLength(3));
        return kinds.flatMap(kind -> texts.map(text -> Tuple.of(kind, text)));
    }

    private static void comesBack(ScalarKind kind, Object value) {
        String text = CanonicalText.write(kind, value);

        assertThat(CanonicalText.read(kind, text)).isEqualTo(value);
        assertThat(kind.form() == JsonForm.STRING || text.chars().allMatch(c -> c < 0x80))
                .isTrue();
    }
}
