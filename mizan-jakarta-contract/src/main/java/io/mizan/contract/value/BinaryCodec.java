// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import java.util.Base64;

/** Bytes as base64 with padding (RFC 4648 §4); no other spelling of the same bytes is read. */
final class BinaryCodec extends PresentCodec {

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.string(Base64.getEncoder().encodeToString((byte[]) value));
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (json instanceof Json.Str str) {
            try {
                byte[] bytes = Base64.getDecoder().decode(str.value());
                if (Base64.getEncoder().encodeToString(bytes).equals(str.value())) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                throw InvalidValue.unreadable(path, expected(), json);
            }
        }
        throw InvalidValue.unreadable(path, expected(), json);
    }

    @Override
    String expected() {
        return "base64 text with padding";
    }
}
