// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.json.CanonicalJsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a component is given besides its place, as JSON. */
final class Props {

    private static final int MOST_BYTES = 32_768;

    private Props() {}

    /**
     * Writes them.
     *
     * @param props texts, booleans and numbers by names
     * @return an object, its members sorted; nothing if there are none
     * @throws IllegalArgumentException if they are more than 32 KiB
     */
    static byte[] json(Map<String, Object> props) {
        if (props.isEmpty()) {
            return new byte[0];
        }
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        new TreeMap<>(props).forEach((name, value) -> write(out.name(whole(name)), value));
        byte[] json = out.endObject().toBytes();
        if (json.length > MOST_BYTES) {
            throw new IllegalArgumentException("the props of a component are " + json.length + " bytes, and may be "
                    + MOST_BYTES + ": data belong into a context");
        }
        return json;
    }

    /** For the browser. */
    static String attribute(byte[] json) {
        return json.length == 0 ? "" : Html.attribute("data-props", new String(json, StandardCharsets.UTF_8));
    }

    private static void write(CanonicalJsonWriter out, Object value) {
        if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Float number) {
            out.number(number);
        } else if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof Number number) {
            out.integer(number.longValue());
        } else {
            out.string(whole(value.toString()));
        }
    }

    /** Half a surrogate pair is no text. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
