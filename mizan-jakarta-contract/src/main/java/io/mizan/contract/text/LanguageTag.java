// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.Locale;

/** BCP 47 tags in the case of RFC 5646 §2.1.1: {@code zh-Hant-TW}. */
final class LanguageTag {
    private static final int MAX_LENGTH = 100;

    private LanguageTag() {}

    static String write(Locale locale) {
        StringBuilder tag = new StringBuilder();
        boolean afterSingleton = false;
        for (String subtag : locale.toLanguageTag().split("-", -1)) {
            String lower = subtag.toLowerCase(Locale.ROOT);
            boolean first = tag.length() == 0;
            tag.append(first ? "" : "-").append(first || afterSingleton ? lower : cased(lower));
            afterSingleton |= lower.length() == 1;
        }
        return tag.toString();
    }

    /** After a singleton everything is lower case here: the regions inside {@code -t-} too, as Java writes them. */
    private static String cased(String lower) {
        return switch (lower.length()) {
            case 2 -> lower.toUpperCase(Locale.ROOT);
            case 4 -> lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
            default -> lower;
        };
    }

    static Locale read(String text, String expected) {
        if (text.length() <= MAX_LENGTH) {
            Locale locale = Locale.forLanguageTag(text);
            if (write(locale).equals(text)) {
                return locale;
            }
        }
        throw new UnreadableText(expected);
    }
}
