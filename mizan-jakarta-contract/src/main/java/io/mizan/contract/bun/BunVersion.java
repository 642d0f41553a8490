// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of Bun render pages: 1.4 and later ones of the same major version. */
public final class BunVersion {

    /** What to install. */
    public static final String WANTED = "1.4 or a later 1.x";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.\\d.*");
    private static final int MAJOR = 1;
    private static final int LEAST_MINOR = 4;

    private BunVersion() {}

    /**
     * Whether a version renders pages.
     *
     * @param text as Bun says it: {@code 1.4.5}
     * @return false for others, and for what is no version
     */
    public static boolean isSupported(String text) {
        Matcher version = TEXT.matcher(text);
        return version.matches()
                && Integer.parseInt(version.group(1)) == MAJOR
                && Integer.parseInt(version.group(2)) >= LEAST_MINOR;
    }
}
