// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import io.mizan.contract.structured.Member.InnerList;
import io.mizan.contract.structured.Member.Item;
import io.mizan.contract.text.Utf16;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes Lists and Items by the algorithms of RFC 9651 §4.1. What can't be written throws {@link UnparsableField}. */
public final class StructuredWriter {
    private static final long MAX_INTEGER = 999_999_999_999_999L;
    private static final int MAX_DECIMAL_DIGITS = 12;
    private static final int MAX_FRACTION_DIGITS = 3;

    private final StringBuilder out = new StringBuilder();

    private StructuredWriter() {}

    /** A List; the empty string for no member (the field is not sent then). */
    public static String list(List<? extends Member> members) {
        StructuredWriter writer = new StructuredWriter();
        for (Member member : members) {
            writer.out.append(writer.out.length() == 0 ? "" : ", ");
            writer.member(member);
        }
        return writer.out.toString();
    }

    private void member(Member member) {
        if (member instanceof Item item) {
            bare(item.value());
        } else if (member instanceof InnerList inner) {
            String separator = "(";
            for (Item item : inner.items()) {
                out.append(separator);
                member(item);
                separator = " ";
            }
            out.append(inner.items().isEmpty() ? "()" : ")");
        }
        params(member.params());
    }

    private void params(Map<String, BareItem> params) {
        params.forEach((key, value) -> {
            check(!key.isEmpty() && Grammar.startsKey(key.charAt(0)), "no key");
            check(key.chars().allMatch(c -> Grammar.continuesKey((char) c)), "no key");
            out.append(';').append(key);
            if (!value.equals(new BareItem.Bool(true))) {
                out.append('=');
                bare(value);
            }
        });
    }

    private void bare(BareItem value) {
        if (value instanceof BareItem.Int integer) {
            integer(integer.value());
        } else if (value instanceof BareItem.Decimal decimal) {
            decimal(decimal.value());
        } else if (value instanceof BareItem.Str string) {
            string(string.value());
        } else if (value instanceof BareItem.Token token) {
            token(token.value());
        } else if (value instanceof BareItem.Bytes bytes) {
            bytes(bytes.value());
        } else if (value instanceof BareItem.Bool bool) {
            out.append(bool.value() ? "?1" : "?0");
        } else if (value instanceof BareItem.Date date) {
            out.append('@');
            integer(date.seconds());
        } else if (value instanceof BareItem.Display display) {
            display(display.value());
        }
    }

    private void integer(long value) {
        check(value >= -MAX_INTEGER && value <= MAX_INTEGER, "an integer of more than 15 digits");
        out.append(value);
    }

    private void decimal(BigDecimal value) {
        BigDecimal rounded = value.setScale(MAX_FRACTION_DIGITS, RoundingMode.HALF_EVEN);
        check(rounded.precision() - rounded.scale() <= MAX_DECIMAL_DIGITS, "a decimal of more than 12 digits");
        BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        out.append(stripped.setScale(Math.max(stripped.scale(), 1)).toPlainString());
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            check(Grammar.isPrintable(c), "a character that is not printable ASCII");
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    private void token(String value) {
        check(!value.isEmpty() && Grammar.startsToken(value.charAt(0)), "no token");
        check(value.chars().allMatch(c -> Grammar.continuesToken((char) c)), "no token");
        out.append(value);
    }

    private void bytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        out.append(':').append(Base64.getEncoder().encodeToString(bytes)).append(':');
    }

    private void display(String value) {
        check(Utf16.isWellFormed(value), "half a surrogate pair");
        out.append("%\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b == '%' || b == '"' || !Grammar.isPrintable((char) (b & 0xff))) {
                out.append('%').append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
            } else {
                out.append((char) b);
            }
        }
        out.append('"');
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnparsableField(otherwise);
        }
    }
}
