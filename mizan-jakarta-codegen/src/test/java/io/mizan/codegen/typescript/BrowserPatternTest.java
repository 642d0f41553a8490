// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[a-z]+",
                "\\p{L}[\\p{L}\\p{N} .'-]*",
                "\\d{5}(?:-\\d{4})?",
                "(?=.*\\d)(?=.*[A-Z]).{8,}",
                "[\\w.+-]+@[\\w-]+\\.[a-z]{2,}",
                "[^<>&]*",
                "\\s*[\\s\\d]+?",
                "\\$\\d+\\.\\d\\d",
                "a|b|",
                "[\\[\\]]",
                "😀?"
            })
    void whatMeansTheSame_isABrowsers(String regexp) {
        assertThat(BrowserPattern.is(regexp)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)abc",
                "a++",
                "a*+b",
                "(?>a|b)",
                "(?<year>\\d+)",
                "(a)\\1",
                "\\S+",
                "[^\\s]+",
                "(?!\\s).+",
                "\\bword\\b",
                "\\p{Alpha}+",
                "\\p{IsLatin}+",
                "\\Qa.b\\E",
                "[a-z&&[^b]]",
                "[a[bc]]",
                "[\\w-.]+",
                "[.-\\w]+",
                "^*a",
                "(?=a)*b",
                "\\-",
                "a]",
                "\\h\\R\\X",
                "\\x41",
                "["
            })
    void whatABrowserMayReadOtherwise_isNone(String regexp) {
        assertThat(BrowserPattern.is(regexp)).isFalse();
    }
}
