// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.KeyRing;
import io.mizan.contract.key.Sha256;
import io.mizan.contract.mwt.Mwt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** {@code jws.json}: RFC 7515 Appendix A.1, which is well signed and yet no Mizan Web Token. */
final class JwsFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "cases")) {
            HmacKey key = new HmacKey("RFC 7515", Base64.getUrlDecoder().decode(Tree.text(vector, "key")));
            String input = Tree.text(vector, "signing_input");
            checks.equal(
                    Tree.show(vector),
                    () -> encoded(Tree.text(vector, "header")) + "." + encoded(Tree.text(vector, "payload")),
                    input);
            checks.equal(
                    Tree.show(vector),
                    () -> Sha256.base64Url(key.sign(input.getBytes(StandardCharsets.US_ASCII))),
                    Tree.text(vector, "signature"));
            Mwt mwt =
                    new Mwt("joe", new KeyRing(key, List.of()), InstantSource.fixed(Instant.ofEpochSecond(1300819379)));
            checks.equal("no MWT", () -> mwt.verify(Tree.text(vector, "token")), Optional.empty());
        }
    }

    private static String encoded(String text) {
        return Sha256.base64Url(text.getBytes(StandardCharsets.UTF_8));
    }
}
