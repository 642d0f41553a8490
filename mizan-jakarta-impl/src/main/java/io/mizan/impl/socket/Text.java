// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.impl.problem.ProblemDetails;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message to a client.
 *
 * @param json the whole of it
 * @param bytes how long it is in UTF-8
 */
public record Text(String json, int bytes) {

    /** All that is watched may be stale. */
    static final Text EVERYTHING = of("{\"type\":\"invalidate\",\"ids\":\"*\"}".getBytes(UTF_8));

    /** A request of the session is to show who calls. */
    static final Text IDENTIFY = of("{\"type\":\"identify\"}".getBytes(UTF_8));

    static final Text PONG = of("{\"type\":\"pong\"}".getBytes(UTF_8));

    /**
     * A message.
     *
     * @param utf8 its JSON
     * @return it
     */
    public static Text of(byte[] utf8) {
        return new Text(new String(utf8, UTF_8), utf8.length);
    }

    /** The connection can be used. */
    static Text ready(String socket, String caller) {
        CanonicalJsonWriter out = typed("ready");
        out.name("socket").string(socket);
        out.name("caller").string(caller);
        return of(out.endObject().toBytes());
    }

    /** The answer to a call: the members of the protocol's section 4, with its number. */
    static Text result(long id, byte[] body) {
        String head = "{\"type\":\"result\",\"id\":" + id + ",";
        String members = new String(body, 1, body.length - 1, UTF_8);
        return new Text(head + members, head.length() + body.length - 1);
    }

    /** Something was not done; it has a number unless nobody could read it. */
    static Text error(OptionalLong id, ProblemDetails problem) {
        CanonicalJsonWriter out = typed("error");
        id.ifPresent(number -> out.name("id").integer(number));
        problem.writeTo(out.name("problem"));
        return of(out.endObject().toBytes());
    }

    /** What is watched from now on; its entity tag, where that is in memory. */
    static Text watching(long id, Optional<String> etag) {
        CanonicalJsonWriter out = typed("watching").name("id").integer(id);
        etag.ifPresent(tag -> out.name("etag").string(tag));
        return of(out.endObject().toBytes());
    }

    /** What is watched under these numbers is stale. */
    static Text invalidate(Collection<Long> ids) {
        CanonicalJsonWriter out = typed("invalidate").name("ids").beginArray();
        ids.forEach(out::integer);
        return of(out.endArray().endObject().toBytes());
    }

    /** What had a number goes on no more: nothing else is told of it. */
    static Text left(long id) {
        return of(typed("left").name("id").integer(id).endObject().toBytes());
    }

    private static CanonicalJsonWriter typed(String type) {
        return new CanonicalJsonWriter().beginObject().name("type").string(type);
    }
}
