// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.bundle.PageFiles;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.ssr.worker.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a document that something else makes.
 *
 * @param asked what was asked for
 * @param files of the component
 * @param locale a language tag
 * @param prefix what ids begin with
 * @param props JSON; nothing if there are none
 * @param data JSON that may stand in a script
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
record Fragment(Asked asked, PageFiles files, String locale, String prefix, byte[] props, byte[] data) {

    /** What the document needs once. What a component says for the head is no business of a part. */
    List<String> once(Answer.@Nullable Head head) {
        return Stream.concat(elements().links(files, head).stream(), elements().scripts(files, head).stream())
                .toList();
    }

    /** The part; with no contents the browser fills it. */
    String html(String contents) {
        return "<div" + Html.attribute("data-mizan-part", files.name())
                + Html.attribute("data-base", asked.base())
                + Html.attribute("data-url", asked.url())
                + Html.attribute("data-locale", locale)
                + Html.attribute("data-prefix", prefix)
                + Props.attribute(props) + ">" + contents + "</div>"
                + elements().data("data-mizan-data", new String(data, StandardCharsets.UTF_8));
    }

    private Elements elements() {
        return new Elements(asked.base(), asked.nonce());
    }
}
