// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.bundle.PageFiles;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.ssr.worker.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the root's contents. With no head of a render the root stays empty, and the browser fills it.
 *
 * @param asked what was asked for
 * @param files of the page
 * @param locale a language tag
 * @param props JSON; nothing if there are none
 * @param data JSON that may stand in a script
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
record Document(Asked asked, PageFiles files, String locale, byte[] props, byte[] data) {

    /**
     * The end of a document that was sent as it came. Where it is not there the root broke off, maybe in the middle of a
     * tag, and the browser renders it anew.
     */
    private static final String COMPLETE = "<script type=\"application/json\" id=\"mizan-end\"></script>";

    /** All before the root's contents. */
    String opening(Answer.@Nullable Head head) {
        StringBuilder html = new StringBuilder(1024).append("<!doctype html>\n<html");
        html.append(Html.attribute("lang", locale))
                .append("><head><meta charset=\"utf-8\">")
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
        elements().links(files, head).forEach(html::append);
        elements().scripts(files, head).forEach(html::append);
        html.append("</head><body><div id=\"mizan-root\"");
        html.append(Html.attribute("data-page", files.name()));
        html.append(Html.attribute("data-base", asked.base()));
        html.append(Html.attribute("data-url", asked.url()));
        html.append(Props.attribute(props));
        if (head != null && asked.page().isStreaming()) {
            html.append(" data-streamed");
        }
        return html.append('>').toString();
    }

    /**
     * All after them.
     *
     * @param complete whether a document that is sent as it comes has come to its end
     */
    byte[] closing(boolean complete) {
        String before = "</div>" + (complete ? COMPLETE : "") + elements().dataBegins("id=\"mizan-data\"");
        ByteArrayOutputStream html = new ByteArrayOutputStream(data.length + 256);
        html.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        html.writeBytes(data);
        html.writeBytes((Elements.DATA_ENDS + "</body></html>\n").getBytes(StandardCharsets.UTF_8));
        return html.toByteArray();
    }

    private Elements elements() {
        return new Elements(asked.base(), asked.nonce());
    }
}
