// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.ssr.worker.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a developer sees in place of a page whose component threw. It is never made outside of development. */
final class ErrorPage {

    private ErrorPage() {}

    static byte[] of(String page, Answer.Failed failed) {
        String what = Html.escape(failed.name() + ": " + failed.message());
        return String.format(Locale.ROOT, """
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                        <style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem}h1{color:#b00020;font-size:1.4rem}\
                        pre{background:#f5f5f5;padding:1rem;overflow:auto}</style></head>
                        <body><h1>%s</h1><p>While the server rendered <code>%s</code>:</p><pre>%s</pre>
                        <p>Correct it and load the page again. Outside of development the browser would render it.</p>
                        </body></html>
                        """, what, what, Html.escape(page), Html.escape(failed.stack()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
