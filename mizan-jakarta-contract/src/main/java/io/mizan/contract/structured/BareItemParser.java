// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The values of a structured field, by their first character (RFC 9651 §4.2.3.1). */
final class BareItemParser {
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMAL_DIGITS = 12;
    private static final int MAX_FRACTION_DIGITS = 3;

    private BareItemParser() {}

    static BareItem parse(Cursor in) {
        char first = in.peek();
        if (first == '-' || Grammar.isDigit(first)) {
            return number(in);
        }
        if (Grammar.startsToken(first)) {
            return new BareItem.Token(in.takeWhile(Grammar::continuesToken));
        }
        return switch (in.next()) {
            case '"' -> string(in);
            case '?' -> bool(in);
            case ':' -> bytes(in);
            case '@' -> date(in);
            case '%' -> display(in);
            default -> throw new UnparsableField("no value");
        };
    }

    private static BareItem number(Cursor in) {
        String sign = in.take('-') ? "-" : "";
        String integer = in.takeWhile(Grammar::isDigit);
        if (integer.isEmpty()) {
            throw new UnparsableField("no digit");
        }
        if (!in.take('.')) {
            limit(integer, MAX_INTEGER_DIGITS);
            return new BareItem.Int(Long.parseLong(sign + integer));
        }
        String fraction = in.takeWhile(Grammar::isDigit);
        limit(integer, MAX_DECIMAL_DIGITS);
        limit(fraction, MAX_FRACTION_DIGITS);
        if (fraction.isEmpty()) {
            throw new UnparsableField("no digit after the point");
        }
        return new BareItem.Decimal(new BigDecimal(sign + integer + "." + fraction));
    }

    private static void limit(String digits, int max) {
        if (digits.length() > max) {
            throw new UnparsableField("too many digits");
        }
    }

    private static BareItem string(Cursor in) {
        StringBuilder text = new StringBuilder();
        for (char c = in.next(); c != '"'; c = in.next()) {
            if (c == '\\') {
                c = in.next();
                if (c != '"' && c != '\\') {
                    throw new UnparsableField("an unknown escape");
                }
            }
            text.append(printable(c));
        }
        return new BareItem.Str(text.toString());
    }

    private static char printable(char c) {
        if (!Grammar.isPrintable(c)) {
            throw new UnparsableField("a character that is not printable ASCII");
        }
        return c;
    }

    private static BareItem bool(Cursor in) {
        return switch (in.next()) {
            case '0' -> new BareItem.Bool(false);
            case '1' -> new BareItem.Bool(true);
            default -> throw new UnparsableField("no boolean");
        };
    }

    private static BareItem bytes(Cursor in) {
        String base64 = in.takeWhile(c -> Grammar.isAlpha(c) || Grammar.isDigit(c) || "+/=".indexOf(c) >= 0);
        in.expect(':');
        try {
            return new BareItem.Bytes(
                    ByteBuffer.wrap(Base64.getDecoder().decode(base64)).asReadOnlyBuffer());
        } catch (IllegalArgumentException e) {
            throw new UnparsableField("no base64");
        }
    }

    private static BareItem date(Cursor in) {
        if (number(in) instanceof BareItem.Int seconds) {
            return new BareItem.Date(seconds.value());
        }
        throw new UnparsableField("a date with a fraction");
    }

    private static BareItem display(Cursor in) {
        in.expect('"');
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        for (char c = in.next(); c != '"'; c = in.next()) {
            utf8.write(printable(c) == '%' ? (hex(in.next()) << 4) | hex(in.next()) : c);
        }
        try {
            // A new decoder reports what is not UTF-8.
            return new BareItem.Display(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new UnparsableField("bytes that are not UTF-8");
        }
    }

    private static int hex(char c) {
        if (Grammar.isDigit(c)) {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new UnparsableField("no lower-case hexadecimal digit");
    }
}
