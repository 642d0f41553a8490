// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spelling of a JSON number (RFC 8259 §6) within the protocol's limits: 40 characters, exponent within ±999. */
public final class NumberToken {
    /** The longest number token, in characters. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern JSON =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?(?=[0-9])0*+([0-9]*+))?");
    private static final int MAX_EXPONENT_DIGITS = 3;

    private NumberToken() {}

    /** Whether the token is a JSON number within the limits. */
    public static boolean isReadable(String token) {
        if (token.length() > MAX_LENGTH) {
            return false;
        }
        Matcher number = JSON.matcher(token);
        if (!number.matches()) {
            return false;
        }
        String exponent = number.group(1);
        return exponent == null || exponent.length() <= MAX_EXPONENT_DIGITS;
    }
}
