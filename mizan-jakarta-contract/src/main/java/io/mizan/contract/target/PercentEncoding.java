// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.target;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Every byte of the UTF-8 but {@code A–Z a–z 0–9 - . _ ~} as {@code %XX} in upper case (RFC 3986 §2.3). */
public final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** The encoded text. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        appendTo(encoded, text);
        return encoded.toString();
    }

    /**
     * The text that was encoded so, or less thoroughly: any printable ASCII but {@code %} stands for itself.
     *
     * @throws MalformedQuery for a broken {@code %}, bytes that are not UTF-8, blanks and whatever is not ASCII
     */
    public static String decode(String encoded) {
        if (isPlain(encoded)) {
            return encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                throw new MalformedQuery("a character that must be percent-encoded");
            }
            if (c == '%') {
                bytes.write((hex(encoded, i + 1) << 4) | hex(encoded, i + 2));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedQuery("percent-encoded bytes that are not UTF-8");
        }
    }

    private static boolean isPlain(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c >= 0x7f || !isUnreserved((byte) c)) {
                return false;
            }
        }
        return true;
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() && text.charAt(at) <= 'f' ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new MalformedQuery("a '%' without two hexadecimal digits");
        }
        return digit;
    }

    static void appendTo(StringBuilder out, String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
