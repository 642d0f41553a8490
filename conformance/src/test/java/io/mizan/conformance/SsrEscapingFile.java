// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.page.PageData;

/** {@code ssr_escaping.json}: JSON, and the same inside a page. */
final class SsrEscapingFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            checks.equal(
                    Tree.show(vector), () -> PageData.escape(Tree.text(vector, "json")), Tree.text(vector, "escaped"));
        }
    }
}
