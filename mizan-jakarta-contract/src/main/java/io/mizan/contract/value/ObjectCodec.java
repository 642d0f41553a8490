// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records and beans. What it takes to write and read them is found out at the first use: types may contain themselves. */
final class ObjectCodec extends PresentCodec {
    private static final Json ABSENT = new Json.Null();

    private final Class<?> type;
    private final String tag;
    private final Supplier<ObjectShape> build;
    private volatile @Nullable ObjectShape shape;

    /** @param tag the member that a union tells it by, which is no property of it; empty for none */
    ObjectCodec(Class<?> type, String tag, Supplier<ObjectShape> build) {
        this.type = type;
        this.tag = tag;
        this.build = build;
    }

    Class<?> type() {
        return type;
    }

    private ObjectShape shape() {
        ObjectShape known = shape;
        if (known == null) {
            known = build.get();
            shape = known;
        }
        return known;
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.beginObject();
        for (Member member : shape().members()) {
            member.write(value, out);
        }
        out.endObject();
    }

    @Override
    Object take(Json json, Path path) throws InvalidValue {
        if (!(json instanceof Json.Obj obj)) {
            throw InvalidValue.unreadable(path, expected(), json);
        }
        ObjectShape known = shape();
        @Nullable Object[] values = new Object[known.slots().size()];
        int there = 0;
        for (Map.Entry<String, Json> member : obj.members().entrySet()) {
            Slot slot = known.slots().get(member.getKey());
            if (slot != null) {
                values[slot.index()] = slot.codec().read(member.getValue(), path.child(slot.name()));
                there++;
            } else if (!member.getKey().equals(tag)) {
                throw InvalidValue.unknown(path.child(member.getKey()));
            }
        }
        if (there < values.length) {
            readAbsent(known, obj, values, path);
        }
        return made(known.maker(), values, path);
    }

    private static void readAbsent(ObjectShape known, Json.Obj obj, @Nullable Object[] values, Path path)
            throws InvalidValue {
        for (Slot slot : known.slots().values()) {
            if (obj.get(slot.name()) == null) {
                values[slot.index()] = slot.codec().read(ABSENT, path.child(slot.name()));
            }
        }
    }

    private static Object made(Maker maker, @Nullable Object[] values, Path path) throws InvalidValue {
        try {
            return maker.make(values);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw InvalidValue.refused(path, e);
        }
    }

    @Override
    String expected() {
        return "an object";
    }
}
