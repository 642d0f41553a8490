// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a regular expression of Java can be read by a browser, with its flag {@code u}, so that it refuses nothing that
 * Java takes. What is not known to be is left to the server.
 */
final class BrowserPattern {

    private static final String SYNTAX = "\\^$\\\\.*+?()\\[\\]{}|/";
    private static final String CATEGORY = "[pP]\\{[LMNPSZC][a-z]?}";
    private static final String ESCAPE = "\\\\(?:[dDwWstnrf" + SYNTAX + "]|" + CATEGORY + ")";

    private static final String ONE = "(?:[^\\[\\]\\\\&-]|&(?!&)|\\\\[tnrf" + SYNTAX + "-])";
    private static final String RANGE = ONE + "(?:-" + ONE + ")?";
    private static final String SET = "\\\\(?:[dw]|" + CATEGORY + ")";

    /** Java's {@code \s} has fewer characters than a browser's, and so its complement more. */
    private static final String CLASS =
            "\\[(?:\\^-?(?:" + RANGE + "|" + SET + ")*|(?!\\^)-?(?:" + RANGE + "|" + SET + "|\\\\s)*)-?]";

    private static final String GROUP = "\\((?:\\?[:=!]|(?!\\?))|\\)";
    private static final String TIMES = "(?:[*+?]|\\{\\d+(?:,\\d*)?})(?!\\+)";

    private static final Pattern KNOWN =
            Pattern.compile("(?:[^\\\\\\[\\](){}*+?]|" + ESCAPE + "|" + CLASS + "|" + GROUP + "|" + TIMES + ")*");

    /** What is made of known parts, and is an error or something else there all the same. */
    private static final Pattern MISREAD = Pattern.compile(String.join(
            "|",
            "(?<!\\\\)[\\^$][*+?{]", // an assertion several times
            "\\(\\?[=!].*\\)[*+?{]",
            "\\(\\?!.*\\\\s")); // the complement of \s again

    private BrowserPattern() {}

    static boolean is(String regexp) {
        try {
            Pattern.compile(regexp);
        } catch (PatternSyntaxException notOne) {
            return false;
        }
        return KNOWN.matcher(regexp).matches() && !MISREAD.matcher(regexp).find();
    }
}
