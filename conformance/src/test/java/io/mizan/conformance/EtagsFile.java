// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.header.EntityTag;
import io.mizan.contract.json.Json;
import java.nio.charset.StandardCharsets;

/** {@code etags.json}: bodies, their tags, and whether {@code If-None-Match} names them. */
final class EtagsFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            String etag = Tree.text(vector, "etag");
            byte[] body = Tree.text(vector, "body").getBytes(StandardCharsets.UTF_8);
            checks.equal(Tree.show(vector), () -> EntityTag.of(body), etag);
            checks.equal(
                    Tree.show(vector),
                    () -> EntityTag.matches(etag, Tree.text(vector, "if_none_match")),
                    Tree.flag(vector, "not_modified"));
        }
    }
}
