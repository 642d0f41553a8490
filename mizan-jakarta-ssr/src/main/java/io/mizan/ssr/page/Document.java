// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.bundle.PageFiles;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.ssr.worker.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the root's contents. With no head of a render the root stays empty, and the browser fills it.
 *
 * @param asked what was asked for
 * @param files of the page
 * @param locale a language tag
 * @param data JSON that may stand in a script
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
record Document(Asked asked, PageFiles files, String locale, byte[] data) {

    /**
     * The end of a document that was sent as it came. Where it is not there the root broke off, maybe in the middle of a
     * tag, and the browser renders it anew.
     */
    private static final String COMPLETE = "<script type=\"application/json\" id=\"mizan-end\"></script>";

    /** All before the root's contents. */
    String opening(Answer.@Nullable Head head) {
        StringBuilder html = new StringBuilder(1024).append("<!doctype html>\n<html");
        attribute(html, "lang", locale);
        html.append("><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        if (head == null || !head.titled()) {
            asked.page()
                    .title()
                    .ifPresent(title ->
                            html.append("<title>").append(Html.escape(title)).append("</title>"));
        }
        if (head != null) {
            html.append(head.elements());
        }
        List<String> styles = head == null || head.scripts().isEmpty() ? files.styles() : head.styles();
        styles.forEach(style -> link(html, "stylesheet", style));
        files.preloads().forEach(script -> link(html, "modulepreload", script));
        scripts(html, head);
        html.append("</head><body><div id=\"mizan-root\"");
        attribute(html, "data-page", files.name());
        attribute(html, "data-base", asked.base());
        attribute(html, "data-url", asked.url());
        if (head != null && asked.page().isStreaming()) {
            html.append(" data-streamed");
        }
        return html.append('>').toString();
    }

    /** They run when the document has been read, even one that breaks off. */
    private void scripts(StringBuilder html, Answer.@Nullable Head head) {
        List<String> scripts = head == null || head.scripts().isEmpty() ? files.scripts() : head.scripts();
        for (String script : scripts) {
            html.append("<script type=\"module\"");
            attribute(html, "src", address(script));
            nonce(html);
            html.append("></script>");
        }
    }

    /**
     * All after them.
     *
     * @param complete whether a document that is sent as it comes has come to its end
     */
    String closing(boolean complete) {
        StringBuilder html = new StringBuilder(data.length + 256).append("</div>");
        if (complete) {
            html.append(COMPLETE);
        }
        html.append("<script type=\"application/json\" id=\"mizan-data\"");
        nonce(html);
        return html.append('>')
                .append(new String(data, StandardCharsets.UTF_8))
                .append("</script></body></html>\n")
                .toString();
    }

    private void link(StringBuilder html, String rel, String file) {
        html.append("<link");
        attribute(html, "rel", rel);
        attribute(html, "href", address(file));
        nonce(html);
        html.append('>');
    }

    private void nonce(StringBuilder html) {
        asked.nonce().ifPresent(value -> attribute(html, "nonce", value));
    }

    private static void attribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }

    private String address(String file) {
        return file.startsWith("http://") || file.startsWith("https://") ? file : asked.base() + "/" + file;
    }
}
