// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.ScalarKind;
import io.mizan.contract.text.UnreadableText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as text by a pattern of {@link DecimalFormat}; what is read is exactly what would be written. */
final class FormattedNumberCodec extends PresentCodec {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_SCALE = 999;

    private final ScalarKind kind;
    private final DecimalFormat prototype;

    FormattedNumberCodec(ScalarKind kind, String pattern, Locale locale) {
        this.kind = kind;
        this.prototype = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        prototype.setParseBigDecimal(true);
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.string(text(value, (DecimalFormat) prototype.clone()));
    }

    private String text(Object value, DecimalFormat format) {
        BigDecimal number = number(value);
        String text = format.format(number);
        BigDecimal rounded = parsed(text, format);
        boolean minusZero = number.signum() < 0 && rounded != null && rounded.signum() == 0;
        return minusZero ? format.format(BigDecimal.ZERO) : text;
    }

    private BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        } else if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return new BigDecimal(CanonicalText.write(kind, value));
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        DecimalFormat format = (DecimalFormat) prototype.clone();
        BigDecimal parsed = json instanceof Json.Str str ? parsed(str.value(), format) : null;
        if (parsed != null && Math.abs((long) parsed.scale()) <= MAX_SCALE) {
            try {
                Object value = value(parsed);
                if (text(value, format).equals(((Json.Str) json).value())) {
                    return value;
                }
            } catch (ArithmeticException | UnreadableText e) {
                throw InvalidValue.unreadable(path, expected(), json);
            }
        }
        throw InvalidValue.unreadable(path, expected(), json);
    }

    private static @Nullable BigDecimal parsed(String text, DecimalFormat format) {
        ParsePosition end = new ParsePosition(0);
        Number number = text.length() <= MAX_LENGTH ? format.parse(text, end) : null;
        return end.getIndex() == text.length() && number instanceof BigDecimal decimal ? decimal : null;
    }

    private Object value(BigDecimal number) {
        return switch (kind) {
            case BIG_DECIMAL -> number;
            case FLOAT -> finite(number.floatValue(), number.floatValue());
            case DOUBLE -> finite(number.doubleValue(), number.doubleValue());
            default -> CanonicalText.read(kind, number.toBigIntegerExact().toString());
        };
    }

    private Object finite(double value, Object boxed) {
        if (!Double.isFinite(value)) {
            throw new UnreadableText(expected());
        }
        return boxed;
    }

    @Override
    String expected() {
        return "a number written as " + prototype.toPattern();
    }
}
