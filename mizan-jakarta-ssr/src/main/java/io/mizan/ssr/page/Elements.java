// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.bundle.PageFiles;
import io.mizan.ssr.worker.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page asks its document for.
 *
 * @param base the context path
 * @param nonce of scripts and styles
 */
record Elements(String base, Optional<String> nonce) {

    static final String DATA_ENDS = "</script>";

    /** Styles, then scripts that others will ask for. In development a render says which. */
    List<String> links(PageFiles files, Answer.@Nullable Head head) {
        List<String> styles = head == null || head.scripts().isEmpty() ? files.styles() : head.styles();
        return Stream.concat(
                        styles.stream().map(style -> link("stylesheet", style)),
                        files.preloads().stream().map(script -> link("modulepreload", script)))
                .toList();
    }

    /** Scripts. They run when the document has been read, even one that breaks off. */
    List<String> scripts(PageFiles files, Answer.@Nullable Head head) {
        List<String> scripts = head == null || head.scripts().isEmpty() ? files.scripts() : head.scripts();
        return scripts.stream()
                .map(script ->
                        "<script type=\"module\"" + Html.attribute("src", address(script)) + secret() + "></script>")
                .toList();
    }

    /** The data of a page: JSON that may stand in a script. */
    String data(String attributes, String json) {
        return dataBegins(attributes) + json + DATA_ENDS;
    }

    /** What stands before them; {@link #DATA_ENDS} stands behind. */
    String dataBegins(String attributes) {
        return "<script type=\"application/json\" " + attributes + secret() + ">";
    }

    private String link(String rel, String file) {
        return "<link" + Html.attribute("rel", rel) + Html.attribute("href", address(file)) + secret() + ">";
    }

    private String secret() {
        return nonce.map(value -> Html.attribute("nonce", value)).orElse("");
    }

    private String address(String file) {
        return file.startsWith("http://") || file.startsWith("https://") ? file : base + "/" + file;
    }
}
