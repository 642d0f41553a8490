// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

/** Which characters may stand where (RFC 9651 §3). */
final class Grammar {
    private Grammar() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isAlpha(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    static boolean isPrintable(char c) {
        return c >= ' ' && c <= '~';
    }

    static boolean startsKey(char c) {
        return isLower(c) || c == '*';
    }

    static boolean continuesKey(char c) {
        return isLower(c) || isDigit(c) || "_-.*".indexOf(c) >= 0;
    }

    static boolean startsToken(char c) {
        return isAlpha(c) || c == '*';
    }

    static boolean continuesToken(char c) {
        return isAlpha(c) || isDigit(c) || "!#$%&'*+-.^_`|~:/".indexOf(c) >= 0;
    }
}
