// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import io.mizan.contract.text.CanonicalText;
import io.mizan.contract.text.EcmaDouble;
import io.mizan.contract.text.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 bytes without a blank: strings and doubles as RFC 8785, integers outside ±(2^53−1) and decimals
 * as strings (protocol §3).
 *
 * <p>The order of members and the balance of braces are the caller's affair. Not for use by several threads.
 *
 * <pre>{@code
 * new CanonicalJsonWriter().beginObject().name("id").integer(5).endObject().toBytes()   // {"id":5}
 * }</pre>
 */
public final class CanonicalJsonWriter {
    /** The greatest integer that stands as a number, 2^53−1. */
    public static final long MAX_SAFE_INTEGER = 9007199254740991L;

    /** How deep objects and arrays may be nested: what is deeper contains itself, it is supposed. */
    public static final int MAX_DEPTH = 200;

    private static final int FIRST_SIZE = 512;
    private static final int SAFE_BITS = 53;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private boolean comma;
    private int depth;

    /** A writer for a value that {@link #raw} puts here later: its nesting adds to this one's. */
    public CanonicalJsonWriter part() {
        CanonicalJsonWriter part = new CanonicalJsonWriter();
        part.depth = depth;
        return part;
    }

    /**
     * Opens an object.
     *
     * @throws IllegalArgumentException if it is nested over 200 deep
     */
    public CanonicalJsonWriter beginObject() {
        return open('{');
    }

    /** Closes an object. */
    public CanonicalJsonWriter endObject() {
        return close('}');
    }

    /**
     * Opens an array.
     *
     * @throws IllegalArgumentException if it is nested over 200 deep
     */
    public CanonicalJsonWriter beginArray() {
        return open('[');
    }

    /** Closes an array. */
    public CanonicalJsonWriter endArray() {
        return close(']');
    }

    /** Writes the name of the member whose value comes next. */
    public CanonicalJsonWriter name(String name) {
        separate();
        quoted(name);
        put(':');
        comma = false;
        return this;
    }

    /** A name made ready for {@link #name(Name)}. */
    public static Name named(String name) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        out.name(name);
        return new Name(out.toBytes());
    }

    /** A member's name in its bytes, to be written often. */
    public static final class Name {
        private final byte[] json;

        private Name(byte[] json) {
            this.json = json;
        }
    }

    /** Writes the name of the member whose value comes next. */
    public CanonicalJsonWriter name(Name name) {
        raw(name.json);
        comma = false;
        return this;
    }

    /**
     * Writes a string.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair; the writer is of no use after that
     */
    public CanonicalJsonWriter string(String value) {
        separate();
        quoted(value);
        return this;
    }

    /** Writes an integer: as a number, or outside ±(2^53−1) as a string. */
    public CanonicalJsonWriter integer(long value) {
        return value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER
                ? token(Long.toString(value))
                : string(Long.toString(value));
    }

    /** Writes an integer: as a number, or outside ±(2^53−1) as a string; more than 100 characters are refused. */
    public CanonicalJsonWriter integer(BigInteger value) {
        return value.bitLength() <= SAFE_BITS
                ? integer(value.longValue())
                : string(CanonicalText.write(ScalarKind.BIG_INTEGER, value));
    }

    /** Writes a number as ECMAScript does; {@code NaN} and infinities are refused. */
    public CanonicalJsonWriter number(double value) {
        return token(EcmaDouble.toString(value));
    }

    /** Writes the number of the fewest digits that give the {@code float} back. */
    public CanonicalJsonWriter number(float value) {
        return token(EcmaDouble.toString(value));
    }

    /** Writes a decimal as a string of its canonical text. */
    public CanonicalJsonWriter decimal(BigDecimal value) {
        return string(CanonicalText.write(ScalarKind.BIG_DECIMAL, value));
    }

    /** Writes {@code true} or {@code false}. */
    public CanonicalJsonWriter bool(boolean value) {
        return token(value ? "true" : "false");
    }

    /** Writes {@code null}. */
    public CanonicalJsonWriter nul() {
        return token("null");
    }

    /** Writes one value that is canonical JSON already. */
    public CanonicalJsonWriter raw(byte[] json) {
        separate();
        reserve(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
        return this;
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private CanonicalJsonWriter open(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "a value nested over 200 deep can't be written: does it contain itself?");
        }
        separate();
        put(bracket);
        comma = false;
        return this;
    }

    private CanonicalJsonWriter close(char bracket) {
        put(bracket);
        depth--;
        comma = true;
        return this;
    }

    private CanonicalJsonWriter token(String ascii) {
        separate();
        int length = ascii.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    private void separate() {
        if (comma) {
            put(',');
        }
        comma = true;
    }

    private void quoted(String text) {
        int length = text.length();
        reserve(length + 2);
        byte[] to = bytes;
        int start = size + 1;
        to[size] = '"';
        int plain = 0;
        while (plain < length && isPlain(text.charAt(plain))) {
            to[start + plain] = (byte) text.charAt(plain);
            plain++;
        }
        size = start + plain;
        if (plain < length) {
            rest(text, plain);
        }
        put('"');
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    private void rest(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            reserve(6);
            char c = text.charAt(i);
            if (isPlain(c)) {
                bytes[size++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                utf8(Character.toCodePoint(c, text.charAt(++i)));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("text with half a surrogate pair can't be written");
            } else {
                utf8(c);
            }
        }
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[size++] = (byte) c;
            case '\b' -> bytes[size++] = 'b';
            case '\t' -> bytes[size++] = 't';
            case '\n' -> bytes[size++] = 'n';
            case '\f' -> bytes[size++] = 'f';
            case '\r' -> bytes[size++] = 'r';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[c >> 4];
                bytes[size++] = HEX[c & 0xf];
            }
        }
    }

    private void utf8(int codePoint) {
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xc0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                bytes[size++] = (byte) (0xe0 | (codePoint >> 12));
            } else {
                bytes[size++] = (byte) (0xf0 | (codePoint >> 18));
                bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
            }
            bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        }
        bytes[size++] = (byte) (0x80 | (codePoint & 0x3f));
    }

    private void put(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int needed = Math.addExact(size, more);
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
