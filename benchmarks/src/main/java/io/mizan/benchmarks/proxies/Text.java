// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Texts as parameters. */
final class Text {
    /** They stand in names of groups, and so in what a proxy makes of these. */
    static final List<String> TITLES = List.of("plain", "a, \"b\"|c", "(x[.*", "back\\slash", "grüße", "t".repeat(60));

    private static final String AS_THEY_ARE = "-._~";

    private Text() {}

    /** As it stands in a canonical request-target. */
    static String encoded(String text) {
        StringBuilder all = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0);
            all.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return all.toString();
    }

    /** As a JSON string. */
    static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
