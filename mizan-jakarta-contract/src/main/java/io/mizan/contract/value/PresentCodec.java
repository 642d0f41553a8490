// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import org.jspecify.annotations.Nullable;

/** A codec of values that must be there. */
abstract class PresentCodec implements Codec {

    @Override
    public final void write(@Nullable Object value, CanonicalJsonWriter out) {
        if (value == null) {
            out.nul();
        } else {
            put(value, out);
        }
    }

    @Override
    public final Object read(Json json, Path path) throws InvalidValue {
        if (json instanceof Json.Null) {
            throw InvalidValue.missing(path, expected());
        }
        return take(json, path);
    }

    abstract void put(Object value, CanonicalJsonWriter out);

    abstract Object take(Json json, Path path) throws InvalidValue;

    /** In words that complete "expected …". */
    abstract String expected();
}
