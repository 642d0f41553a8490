// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.name;

import java.util.regex.Pattern;

/**
 * A Java name as it stands on the wire: {@code ownerID} is {@code owner_id}, {@code HTTPStatus} is
 * {@code http_status} (protocol §1).
 *
 * <p>Not every Java name has one: ask {@link #isValid(String)} and let the developer give an explicit name where the
 * answer is no.
 */
public final class WireName {
    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 64;

    /** The scope parameter that names a caller; no context, function or parameter may be called so. */
    public static final String CALLER = "mizan_caller";

    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*+");
    private static final Pattern LOWER_UPPER = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern UPPER_WORD = Pattern.compile("([A-Z]+)([A-Z][a-z])");
    private static final String CONTEXT_SUFFIX = "Context";

    private WireName() {}

    /** The wire form of a method's, parameter's or component's name. */
    public static String of(String javaName) {
        String parted = LOWER_UPPER.matcher(javaName).replaceAll("$1_$2");
        return asciiLower(UPPER_WORD.matcher(parted).replaceAll("$1_$2"));
    }

    /** The wire form of a context record's simple name, without the suffix {@code Context} where something is left. */
    public static String ofContext(String simpleName) {
        boolean suffixed = simpleName.endsWith(CONTEXT_SUFFIX) && simpleName.length() > CONTEXT_SUFFIX.length();
        return of(suffixed ? simpleName.substring(0, simpleName.length() - CONTEXT_SUFFIX.length()) : simpleName);
    }

    /** Whether the name may stand on the wire: well formed, at most 64 characters, and not {@code mizan_caller}. */
    public static boolean isValid(String name) {
        return name.length() <= MAX_LENGTH
                && !name.equals(CALLER)
                && VALID.matcher(name).matches();
    }

    private static String asciiLower(String s) {
        StringBuilder lower = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
