// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.Set;
import java.util.regex.Pattern;

/** Strings that need no quotes. */
final class Identifiers {

    static final Set<String> KEYWORDS = Set.of("true", "false", "null", "inf", "-inf", "nan");

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[+-]?\\.?[0-9]");

    private Identifiers() {}

    static boolean isOne(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(Characters::isIdentifier)
                && !KEYWORDS.contains(text)
                && !isLikeANumber(text);
    }

    /** Whether it begins as numbers do, or nearly: {@code .5}. */
    static boolean isLikeANumber(String text) {
        return LIKE_A_NUMBER.matcher(text).lookingAt();
    }
}
