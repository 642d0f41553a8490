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
    private static final String CONTEXT_SUFFIX = "Context";

    private WireName() {}

    /** The wire form of a method's, parameter's or component's name. */
    public static String of(String javaName) {
        StringBuilder wire = new StringBuilder(javaName.length() + 8);
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (isUpper(c) && i > 0 && beginsWord(javaName, i)) {
                wire.append('_');
            }
            wire.append(isUpper(c) ? (char) (c + ('a' - 'A')) : c);
        }
        return wire.toString();
    }

    /** An upper-case letter begins a word behind a lower-case letter or a digit, and as the last of several. */
    private static boolean beginsWord(String name, int at) {
        char before = name.charAt(at - 1);
        boolean last = at + 1 < name.length() && isLower(name.charAt(at + 1));
        return isLower(before) || (before >= '0' && before <= '9') || (isUpper(before) && last);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
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
}
