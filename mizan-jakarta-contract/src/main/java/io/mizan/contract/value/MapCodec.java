// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.Utf16;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps: objects whose members are named by the canonical text of the keys and sorted by its code points. */
final class MapCodec extends PresentCodec {
    private final Supplier<? extends Map<Object, @Nullable Object>> empty;
    private final TextCodec key;
    private final Codec value;

    MapCodec(TextCodec key, Codec value, Supplier<? extends Map<Object, @Nullable Object>> empty) {
        this.empty = empty;
        this.key = key;
        this.value = value;
    }

    @Override
    void put(Object map, CanonicalJsonWriter out) {
        SortedMap<String, @Nullable Object> sorted = new TreeMap<>(Utf16.CODE_POINT_ORDER);
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            String name = name(entry.getKey());
            if (sorted.containsKey(name)) {
                throw new IllegalArgumentException("a map with two keys of one canonical text can't be written");
            }
            sorted.put(name, entry.getValue());
        }
        out.beginObject();
        sorted.forEach((name, each) -> {
            out.name(name);
            value.write(each, out);
        });
        out.endObject();
    }

    private String name(@Nullable Object each) {
        if (each == null) {
            throw new IllegalArgumentException("a map with a null key can't be written");
        }
        return key.text(each);
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (!(json instanceof Json.Obj obj)) {
            throw InvalidValue.unreadable(path, expected(), json);
        }
        Map<Object, @Nullable Object> map = empty.get();
        Collisions collisions = new Collisions();
        for (Map.Entry<String, Json> member : obj.members().entrySet()) {
            Path at = path.child(member.getKey());
            Object each = key.read(member.getKey(), at);
            if (collisions.tooMany(each)) {
                throw InvalidValue.colliding(at);
            } else if (map.containsKey(each)) {
                throw InvalidValue.repeated(at, "each key once");
            }
            map.put(each, value.read(member.getValue(), at));
        }
        return map;
    }

    @Override
    String expected() {
        return "an object";
    }
}
