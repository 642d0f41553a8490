// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a node tells the others is stale: a byte that says so, and JSON.
 *
 * @param stale what; never empty
 * @param cause the client who need not be told
 * @param after when clients are to be told, rounded to milliseconds; zero: now
 */
record Announcement(List<Stale> stale, Optional<Cause> cause, Duration after) {

    private static final byte TOPIC = 'i';
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,12}");

    /** Something is stale now. */
    Announcement(List<Stale> stale, Optional<Cause> cause) {
        this(stale, cause, Duration.ZERO);
    }

    /** Everything may be stale. */
    static final Announcement OF_EVERYTHING = new Announcement(List.of(new Stale.Everything()), Optional.empty());

    static byte[] write(Announcement announcement) {
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        if (!announcement.after().isZero()) {
            out.name("after").integer(announcement.after().toMillis());
        }
        announcement.cause().ifPresent(cause -> {
            out.name("by").beginObject();
            cause.issuer().ifPresent(issuer -> out.name("issuer").string(issuer));
            cause.name().ifPresent(name -> out.name("name").string(name));
            out.name("socket").string(cause.socket()).endObject();
        });
        out.name("stale").beginArray();
        announcement.stale().forEach(stale -> write(out, stale));
        byte[] json = out.endArray().endObject().toBytes();
        byte[] message = new byte[json.length + 1];
        message[0] = TOPIC;
        System.arraycopy(json, 0, message, 1, json.length);
        return message;
    }

    private static void write(CanonicalJsonWriter out, Stale stale) {
        if (stale instanceof Stale.Instances instances) {
            out.beginObject().name("context").string(instances.context());
            out.name("params").beginObject();
            new TreeMap<>(instances.params())
                    .forEach((name, text) -> out.name(name).string(text));
            out.endObject().endObject();
        } else {
            out.string("*");
        }
    }

    /** Reads a message of another node; what can't be read is everything. Empty: it is for others. */
    static Optional<Announcement> read(byte[] message) {
        if (message.length == 0 || message[0] != TOPIC) {
            return Optional.empty();
        }
        try {
            Json json = new StrictJson().read(Arrays.copyOfRange(message, 1, message.length));
            return Optional.of(
                    json instanceof Json.Obj object && object.get("stale") instanceof Json.Arr stale
                            ? new Announcement(stale(stale), cause(object), after(object))
                            : OF_EVERYTHING);
        } catch (MalformedJson newer) {
            return Optional.of(OF_EVERYTHING);
        }
    }

    private static List<Stale> stale(Json.Arr stale) {
        List<Stale> all = new ArrayList<>();
        for (Json one : stale.elements()) {
            if (!(one instanceof Json.Obj object)
                    || !(object.get("context") instanceof Json.Str context)
                    || !(object.get("params") instanceof Json.Obj params)) {
                return OF_EVERYTHING.stale();
            }
            Map<String, String> texts = new HashMap<>();
            params.members().forEach((name, value) -> {
                if (value instanceof Json.Str text) {
                    texts.put(name, text.value());
                }
            });
            all.add(new Stale.Instances(context.value(), texts));
        }
        return all;
    }

    private static Optional<Cause> cause(Json.Obj object) {
        return object.get("by") instanceof Json.Obj by && by.get("socket") instanceof Json.Str socket
                ? Optional.of(new Cause(socket.value(), text(by, "name"), text(by, "issuer")))
                : Optional.empty();
    }

    private static Duration after(Json.Obj object) {
        return object.get("after") instanceof Json.Num millis
                        && MILLIS.matcher(millis.token()).matches()
                ? Duration.ofMillis(Long.parseLong(millis.token()))
                : Duration.ZERO;
    }

    private static Optional<String> text(Json.Obj object, String member) {
        return object.get(member) instanceof Json.Str text ? Optional.of(text.value()) : Optional.empty();
    }
}
