// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists, sets and arrays. */
abstract class SequenceCodec extends PresentCodec {
    private final Codec element;

    SequenceCodec(Codec element) {
        this.element = element;
    }

    final Codec element() {
        return element;
    }

    /** The elements as they are written. */
    abstract Iterable<? extends @Nullable Object> elements(Object value);

    /** The value of elements that were read. */
    abstract Object made(List<@Nullable Object> elements, Path path) throws InvalidValue;

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        out.beginArray();
        for (Object each : elements(value)) {
            element.write(each, out);
        }
        out.endArray();
    }

    @Override
    final Object take(Json json, Path path) throws InvalidValue {
        if (!(json instanceof Json.Arr arr)) {
            throw InvalidValue.unreadable(path, expected(), json);
        }
        List<@Nullable Object> values = new ArrayList<>(arr.elements().size());
        for (Json each : arr.elements()) {
            values.add(element.read(each, path.child(values.size())));
        }
        return made(values, path);
    }

    @Override
    public Object readTexts(List<String> texts, Path path) throws InvalidValue {
        List<@Nullable Object> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(element.readTexts(List.of(text), path));
        }
        return made(values, path);
    }

    @Override
    public List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value != null) {
            for (Object each : elements(value)) {
                texts.addAll(element.texts(each));
            }
        }
        return texts;
    }

    @Override
    String expected() {
        return "an array";
    }
}
