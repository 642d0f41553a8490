// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.page;

/** JSON inside a {@code <script type="application/json">} (protocol §13). */
public final class PageData {
    private PageData() {}

    /**
     * The same JSON without {@code <}, {@code >}, {@code &}, U+2028 and U+2029: in JSON they stand inside strings only,
     * and there {@code \\uXXXX} means the same.
     */
    public static String escape(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> escaped.append("\\u003c");
                case '>' -> escaped.append("\\u003e");
                case '&' -> escaped.append("\\u0026");
                case '\u2028' -> escaped.append("\\u2028");
                case '\u2029' -> escaped.append("\\u2029");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
