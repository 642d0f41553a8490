// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** JSON inside a {@code <script type="application/json">} (protocol §13). */
public final class PageData {
    private PageData() {}

    /**
     * The same JSON, in UTF-8, without {@code <}, {@code >}, {@code &}, U+2028 and U+2029: in JSON they stand inside strings only,
     * and there {@code \\uXXXX} means the same.
     */
    public static byte[] escape(byte[] json) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(json.length + 64);
        int copied = 0;
        for (int i = 0; i < json.length; i++) {
            int length = lengthToEscape(json, i);
            if (length > 0) {
                escaped.write(json, copied, i - copied);
                escaped.writeBytes(escape(json, i));
                copied = i + length;
            }
        }
        escaped.write(json, copied, json.length - copied);
        return escaped.toByteArray();
    }

    /** 0: it stays. */
    private static int lengthToEscape(byte[] json, int at) {
        byte b = json[at];
        if (b == '<' || b == '>' || b == '&') {
            return 1;
        }
        boolean separator = b == (byte) 0xe2 && json[at + 1] == (byte) 0x80 && (json[at + 2] & 0xfe) == 0xa8;
        return separator ? 3 : 0;
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
