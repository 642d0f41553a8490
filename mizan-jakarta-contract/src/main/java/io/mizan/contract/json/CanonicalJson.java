// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import io.mizan.contract.text.Utf16;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The canonical bytes of a whole JSON value. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * As it stands in an answer (protocol §3): members sorted by code point, integers outside ±(2^53−1) as strings,
     * other numbers as doubles.
     */
    public static byte[] write(Json json) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        write(json, out);
        return out.toBytes();
    }

    /** Writes the value as it stands in an answer to where an answer is being written. */
    public static void write(Json json, CanonicalJsonWriter out) {
        new Walk(out, Utf16.CODE_POINT_ORDER, true).value(json);
    }

    /** RFC 8785: members sorted by UTF-16 unit, every number a double. For keys (protocol §10). */
    public static byte[] jcs(Json json) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        new Walk(out, Comparator.naturalOrder(), false).value(json);
        return out.toBytes();
    }

    private record Walk(CanonicalJsonWriter out, Comparator<String> order, boolean exactIntegers) {
        void value(Json json) {
            if (json instanceof Json.Obj obj) {
                object(obj);
            } else if (json instanceof Json.Arr arr) {
                out.beginArray();
                arr.elements().forEach(this::value);
                out.endArray();
            } else if (json instanceof Json.Str str) {
                out.string(str.value());
            } else if (json instanceof Json.Num num) {
                number(num);
            } else if (json instanceof Json.Bool bool) {
                out.bool(bool.value());
            } else {
                out.nul();
            }
        }

        private void object(Json.Obj obj) {
            Map<String, Json> sorted = new TreeMap<>(order);
            sorted.putAll(obj.members());
            out.beginObject();
            sorted.forEach((name, member) -> {
                out.name(name);
                value(member);
            });
            out.endObject();
        }

        private void number(Json.Num num) {
            if (exactIntegers && num.isInteger()) {
                out.integer(new BigInteger(num.token()));
            } else {
                out.number(Double.parseDouble(num.token()));
            }
        }
    }
}
