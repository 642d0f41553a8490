// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.CanonicalJson;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.contract.text.EcmaDouble;
import java.nio.charset.StandardCharsets;

/** {@code jcs.json}: RFC 8785, and how answers differ from it. */
final class JcsFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "numbers")) {
            checks.equal(
                    Tree.show(vector),
                    () -> EcmaDouble.toString(number(Tree.text(vector, "bits"))),
                    Tree.text(vector, "text"));
        }
        for (Json bits : Tree.list(document, "refused_numbers")) {
            checks.refused(
                    Tree.show(bits),
                    IllegalArgumentException.class,
                    () -> EcmaDouble.toString(number(Tree.text(bits))));
        }
        for (Json vector : Tree.list(document, "documents")) {
            Json json = new StrictJson().read(Tree.text(vector, "json").getBytes(StandardCharsets.UTF_8));
            String jcs = Tree.text(vector, "jcs");
            checks.equal(Tree.show(vector), () -> utf8(CanonicalJson.jcs(json)), jcs);
            checks.equal(
                    "as an answer: " + Tree.show(vector),
                    () -> utf8(CanonicalJson.write(json)),
                    Tree.has(vector, "answer") ? Tree.text(vector, "answer") : jcs);
        }
    }

    private static double number(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
