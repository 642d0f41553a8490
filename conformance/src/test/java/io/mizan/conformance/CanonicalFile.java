// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.ScalarKind;
import io.mizan.contract.text.UnreadableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** {@code canonical.json}: values and their text, and texts that no reader takes. */
final class CanonicalFile implements VectorFile {
    private record Type(ScalarKind kind, Function<String, Object> parser) {}

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("long", new Type(ScalarKind.LONG, Long::valueOf)),
            Map.entry("BigInteger", new Type(ScalarKind.BIG_INTEGER, BigInteger::new)),
            Map.entry("double", new Type(ScalarKind.DOUBLE, Double::valueOf)),
            Map.entry("BigDecimal", new Type(ScalarKind.BIG_DECIMAL, BigDecimal::new)),
            Map.entry("boolean", new Type(ScalarKind.BOOLEAN, Boolean::valueOf)),
            Map.entry("char", new Type(ScalarKind.CHAR, s -> s.charAt(0))),
            Map.entry("UUID", new Type(ScalarKind.UUID, UUID::fromString)),
            Map.entry("Locale", new Type(ScalarKind.LOCALE, Locale::forLanguageTag)),
            Map.entry("Instant", new Type(ScalarKind.INSTANT, Instant::parse)),
            Map.entry("OffsetDateTime", new Type(ScalarKind.OFFSET_DATE_TIME, OffsetDateTime::parse)),
            Map.entry("LocalDate", new Type(ScalarKind.LOCAL_DATE, LocalDate::parse)),
            Map.entry("LocalTime", new Type(ScalarKind.LOCAL_TIME, LocalTime::parse)),
            Map.entry("LocalDateTime", new Type(ScalarKind.LOCAL_DATE_TIME, LocalDateTime::parse)),
            Map.entry("Year", new Type(ScalarKind.YEAR, Year::parse)),
            Map.entry("YearMonth", new Type(ScalarKind.YEAR_MONTH, YearMonth::parse)),
            Map.entry("Duration", new Type(ScalarKind.DURATION, Duration::parse)));

    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "write")) {
            written(vector, checks);
        }
        Tree.members(Tree.get(document, "read_refused")).forEach((type, texts) -> {
            ScalarKind kind = type(type).kind();
            for (Json text : Tree.list(texts)) {
                checks.refused(
                        type + " " + Tree.show(text),
                        UnreadableText.class,
                        () -> CanonicalText.read(kind, Tree.text(text)));
            }
        });
    }

    private static void written(Json vector, Checks checks) {
        Type type = type(Tree.text(vector, "type"));
        Object value = type.parser().apply(Tree.text(vector, "java"));
        String text = Tree.text(vector, "text");
        checks.equal(Tree.show(vector), () -> CanonicalText.write(type.kind(), value), text);
        checks.equal(
                "read and written: " + Tree.show(vector),
                () -> CanonicalText.write(type.kind(), CanonicalText.read(type.kind(), text)),
                text);
        if (Tree.has(vector, "json")) {
            checks.equal(
                    "in JSON: " + Tree.show(vector),
                    () -> utf8(new CanonicalJsonWriter()
                            .integer((BigInteger) value)
                            .toBytes()),
                    utf8(CanonicalJson.write(Tree.get(vector, "json"))));
        }
    }

    private static Type type(String name) {
        Type type = TYPES.get(name);
        if (type == null) {
            throw new AssertionError("nothing here knows the type " + name);
        }
        return type;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
