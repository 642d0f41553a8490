// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.page.PageData;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.Datum;
import java.util.TreeMap;

/** The data of a page, for the worker and for the browser alike (protocol, section 13). */
final class HydrationData {

    private HydrationData() {}

    /** JSON that may stand in a script. */
    static byte[] of(Asked asked) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        asked.caller().ifPresent(tag -> out.name("caller").string(tag));
        out.name("contexts").beginArray();
        asked.data().forEach(datum -> write(out, datum));
        out.endArray().name("v").integer(1).endObject();
        return PageData.escape(out.toBytes());
    }

    private static void write(CanonicalJsonWriter out, Datum datum) {
        out.beginObject().name("context").string(datum.context());
        out.name("data").raw(datum.body().bytes());
        out.name("etag").string(datum.body().etag());
        out.name("params").beginObject();
        new TreeMap<>(datum.params()).forEach((name, text) -> out.name(name).string(text));
        out.endObject().endObject();
    }
}
