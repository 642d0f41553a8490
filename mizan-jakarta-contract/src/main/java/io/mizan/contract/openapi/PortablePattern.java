// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import java.util.regex.Pattern;

/** Whether a regular expression of Java means the same to ECMAScript, which JSON Schema speaks. */
final class PortablePattern {

    private static final Pattern ONLY_JAVA = Pattern.compile(String.join(
            "|",
            "\\\\[pPQEAZzGhHRXNVxe0c]", // classes, quoting, anchors and escapes that differ or do not exist
            "\\(\\?(?![:=!]|<[=!A-Za-z])", // inline flags, atomic groups
            "[*+?}]\\+", // possessive
            "&&", // intersection
            "\\[[^\\]\\\\]*\\[")); // a class in a class

    private PortablePattern() {}

    static boolean is(String regexp) {
        return !ONLY_JAVA.matcher(regexp).find();
    }
}
