// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.page.PageData;
import java.nio.charset.StandardCharsets;

/** {@code ssr_escaping.json}: JSON, and the same inside a page. */
final class SsrEscapingFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            byte[] json = Tree.text(vector, "json").getBytes(StandardCharsets.UTF_8);
            checks.equal(
                    Tree.show(vector),
                    () -> new String(PageData.escape(json), StandardCharsets.UTF_8),
                    Tree.text(vector, "escaped"));
        }
    }
}
