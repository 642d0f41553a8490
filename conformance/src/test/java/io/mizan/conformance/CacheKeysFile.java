// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.CacheKey;
import io.mizan.contract.key.CallerPart;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.key.Sha256;
import io.mizan.contract.text.ParamText;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code cache_keys.json}: the caller's part, the canonical JSON and the key of a body. */
final class CacheKeysFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            String caller = Tree.text(vector, "caller");
            checks.equal("caller: " + Tree.show(vector), () -> callerPart(vector), caller);
            CacheKey keys = new CacheKey(
                    Secrets.of(Tree.text(vector, "secret")).key(KeyName.CACHE), Tree.text(vector, "application"));
            String context = Tree.text(vector, "context");
            String rev = Tree.text(vector, "rev");
            Map<String, ParamText> params = Params.of(Tree.get(vector, "params"));
            checks.equal(
                    "JCS: " + Tree.show(vector),
                    () -> new String(keys.message(context, rev, caller, params), StandardCharsets.UTF_8),
                    Tree.text(vector, "jcs"));
            checks.equal(
                    "key: " + Tree.show(vector),
                    () -> Sha256.base64Url(keys.of(context, rev, caller, params)),
                    Tree.text(vector, "key"));
        }
    }

    private static String callerPart(Json vector) {
        return switch (Tree.text(vector, "per")) {
            case "EVERYONE" -> CallerPart.everyone();
            case "CALLER" -> CallerPart.caller(Callers.name(vector), Callers.roles(vector));
            case "ROLES" -> CallerPart.roles(Callers.roles(vector));
            default -> throw new AssertionError("nothing here knows this 'per': " + Tree.show(vector));
        };
    }
}
