// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** JSON inside a {@code <script type="application/json">} (protocol §13). */
public final class PageData {
    /** The first byte of U+2028 and U+2029, and of others */
    private static final byte SEPARATOR = (byte) 0xe2;

    private PageData() {}

    /**
     * The same JSON, in UTF-8, which may be the same array, without {@code <}, {@code >}, {@code &}, U+2028 and U+2029: in JSON they stand inside strings only,
     * and there {@code \\uXXXX} means the same.
     */
    public static byte[] escape(byte[] json) {
        int first = next(json, 0);
        if (first == json.length) {
            return json;
        }
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(json.length + 64);
        int copied = 0;
        for (int at = first; at < json.length; at = next(json, copied)) {
            escaped.write(json, copied, at - copied);
            escaped.writeBytes(escape(json, at));
            copied = at + (json[at] == SEPARATOR ? 3 : 1);
        }
        escaped.write(json, copied, json.length - copied);
        return escaped.toByteArray();
    }

    /** Where the next is that does not stay; the end: there is none. */
    private static int next(byte[] json, int from) {
        int at = from;
        while (at < json.length && (json[at] != SEPARATOR || !isSeparator(json, at)) && !isMarkup(json[at])) {
            at++;
        }
        return at;
    }

    private static boolean isMarkup(byte b) {
        return b == '<' || b == '>' || b == '&';
    }

    private static boolean isSeparator(byte[] json, int at) {
        return json[at + 1] == (byte) 0x80 && (json[at + 2] & 0xfe) == 0xa8;
    }

    private static byte[] escape(byte[] json, int at) {
        String escape = switch (json[at]) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '&' -> "\\u0026";
            default -> json[at + 2] == (byte) 0xa8 ? "\\u2028" : "\\u2029";
        };
        return escape.getBytes(StandardCharsets.US_ASCII);
    }
}
