// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

/** What may be shown of a text that came from outside (protocol §2). */
public final class Printable {
    private static final int MAX_ECHO = 64;

    private Printable() {}

    /** At most 64 characters of a text; control and formatting characters and half surrogate pairs as {@code ?}. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(text.length(), MAX_ECHO);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (i <= end) {
                shown.appendCodePoint(isPlain(c) ? c : '?');
            }
        }
        return shown.toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
