// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.ssr.frame.Frame;
import java.time.Duration;
import java.util.Optional;

/**
 * What a worker is to render.
 *
 * @param app the front end
 * @param page the component's file below its sources
 * @param url path and query of the request below {@code base}
 * @param base the context path
 * @param locale a language tag
 * @param nonce of scripts
 * @param stream whether parts are sent as they come
 * @param deadline how long it may take
 * @param props what the component is given besides its place, as JSON; nothing if there is none
 * @param prefix what ids begin with; empty: nothing
 * @param data JSON of the protocol's section 13
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
public record Task(
        String app,
        String page,
        String url,
        String base,
        String locale,
        Optional<String> nonce,
        boolean stream,
        Duration deadline,
        byte[] props,
        String prefix,
        byte[] data) {

    /** As it is sent. */
    Frame frame(long id) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        out.name("do").string("render").name("id").integer(id);
        out.name("app").string(app).name("page").string(page);
        out.name("url").string(url).name("base").string(base).name("locale").string(locale);
        nonce.ifPresent(value -> out.name("nonce").string(value));
        out.name("stream").bool(stream).name("deadline").integer(deadline.toMillis());
        if (props.length > 0) {
            out.name("props").raw(props);
        }
        if (!prefix.isEmpty()) {
            out.name("prefix").string(prefix);
        }
        return new Frame(out.endObject().toBytes(), data);
    }

    /** What takes it back. */
    static Frame cancel(long id) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        out.name("do").string("cancel").name("id").integer(id);
        return new Frame(out.endObject().toBytes(), new byte[0]);
    }
}
