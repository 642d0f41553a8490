// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.ssr.clinic.Owner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page that has arrived is like.
 *
 * @param why it is not as it should be
 */
record Seen(Kind kind, String why) {
    private static final Pattern ROW = Pattern.compile("data-owner=\"(?<clinic>\\d+)\\d{3}\"");
    private static final String END = "</script></body></html>\n";
    private static final Pattern EMPTY_ROOT = Pattern.compile("<div id=\"mizan-root\"[^>]*></div>");

    /** What becomes of pages. */
    enum Kind {
        /** With its contents */
        RENDERED,
        /** With its data, for the browser to render */
        LEFT,
        /** With neither, or with what is another's */
        FAILED
    }

    /**
     * Looks at a page.
     *
     * @param clinic that it has to be about
     * @param table whether it shows a table once it is rendered
     */
    static Seen of(Answer page, long clinic, boolean table) {
        String html = page.text();
        if (page.status() != 200) {
            return new Seen(Kind.FAILED, "status " + page.status() + ": " + html);
        } else if (!html.endsWith(END)) {
            return new Seen(Kind.FAILED, "it has no end: " + html);
        } else if (!html.contains("\"id\":" + clinic * 1000 + ",")) {
            return new Seen(Kind.FAILED, "not its data: " + html);
        } else if (EMPTY_ROOT.matcher(html).find()) {
            return new Seen(Kind.LEFT, "");
        } else if (table && rows(html, clinic) != Owner.ROWS) {
            return new Seen(Kind.FAILED, "not its rows: " + html);
        }
        return new Seen(Kind.RENDERED, "");
    }

    /** How many of that clinic; none where there is one of another. */
    private static int rows(String html, long clinic) {
        Matcher row = ROW.matcher(html);
        int rows = 0;
        while (row.find()) {
            if (Long.parseLong(row.group("clinic")) != clinic) {
                return 0;
            }
            rows++;
        }
        return rows;
    }
}
