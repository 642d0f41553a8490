// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.key.Sha256;
import io.mizan.contract.key.UnusableSecret;

/** {@code secrets.json}: a setting and the keys that are made of it. */
final class SecretsFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            String setting = Tree.text(vector, "setting");
            if (Tree.flag(vector, "refused")) {
                checks.refused(Tree.show(vector), UnusableSecret.class, () -> Secrets.of(setting));
                continue;
            }
            for (KeyName name : KeyName.values()) {
                checks.equal(
                        name + ": " + Tree.show(vector),
                        () -> Sha256.base64Url(Secrets.of(setting).key(name).toBytes()),
                        Tree.text(vector, name.setting()));
            }
        }
    }
}
