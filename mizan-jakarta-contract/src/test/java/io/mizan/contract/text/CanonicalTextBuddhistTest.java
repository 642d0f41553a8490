// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Where the year is another. */
class CanonicalTextBuddhistTest extends CanonicalTextLaws {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @BeforeContainer
    static void travel() {
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Bangkok"));
    }

    @AfterContainer
    static void comeHome() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }
}
