// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.Hkdf;
import java.util.HexFormat;

/** {@code hkdf.json}: RFC 5869. */
final class HkdfFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "cases")) {
            byte[] key = Hkdf.extract(hex(vector, "salt"), hex(vector, "input"));
            int length = (int) Tree.integer(vector, "length");
            checks.equal(Tree.show(vector), () -> HexFormat.of().formatHex(key), Tree.text(vector, "key"));
            checks.equal(
                    Tree.show(vector),
                    () -> HexFormat.of().formatHex(Hkdf.expand(key, hex(vector, "info"), length)),
                    Tree.text(vector, "output"));
        }
    }

    private static byte[] hex(Json vector, String name) {
        return HexFormat.of().parseHex(Tree.text(vector, name));
    }
}
