// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.text.Utf16;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets. One without an order of its own is written sorted by the code points of its elements' canonical text or, where
 * they have none, of their JSON; what is written alike is written once. Sorted sets and {@link LinkedHashSet}s have an
 * order.
 */
final class SetCodec extends SequenceCodec {
    private final Supplier<? extends Collection<@Nullable Object>> empty;
    private final boolean ordered;

    SetCodec(Codec element, Supplier<? extends Collection<@Nullable Object>> empty, boolean ordered) {
        super(element);
        this.empty = empty;
        this.ordered = ordered;
    }

    @Override
    Iterable<? extends @Nullable Object> elements(Object value) {
        return (Iterable<?>) value;
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        if (ordered || value instanceof LinkedHashSet || value instanceof SortedSet) {
            super.put(value, out);
            return;
        }
        out.beginArray();
        if (element() instanceof TextCodec text) {
            sortedTexts((Collection<?>) value, text).values().forEach(each -> text.write(each, out));
        } else {
            sortedJson((Collection<?>) value, out).forEach(out::raw);
        }
        out.endArray();
    }

    private static SortedMap<String, @Nullable Object> sortedTexts(Collection<?> elements, TextCodec codec) {
        SortedMap<String, @Nullable Object> sorted = new TreeMap<>(Utf16.CODE_POINT_ORDER);
        for (Object each : elements) {
            sorted.put(each == null ? "" : codec.text(each), each);
        }
        return sorted;
    }

    private Collection<byte[]> sortedJson(Collection<?> elements, CanonicalJsonWriter out) {
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        for (Object each : elements) {
            CanonicalJsonWriter json = out.part();
            element().write(each, json);
            sorted.add(json.toBytes());
        }
        return sorted;
    }

    @Override
    Object made(List<@Nullable Object> elements, Path path) throws InvalidValue {
        Collection<@Nullable Object> set = empty.get();
        Collisions collisions = new Collisions();
        for (int i = 0; i < elements.size(); i++) {
            try {
                if (collisions.tooMany(elements.get(i))) {
                    throw InvalidValue.colliding(path.child(i));
                } else if (!set.add(elements.get(i))) {
                    throw InvalidValue.repeated(path.child(i), "each element once");
                }
            } catch (ClassCastException | NullPointerException e) {
                throw InvalidValue.refused(path.child(i), e);
            }
        }
        return set;
    }

    /** In canonical order, so that what a function iterates over follows from its canonical parameters. */
    @Override
    public Object readTexts(List<String> texts, Path path) throws InvalidValue {
        return super.readTexts(texts.stream().sorted(Utf16.CODE_POINT_ORDER).toList(), path);
    }

    @Override
    public List<String> texts(@Nullable Object value) {
        return super.texts(value).stream()
                .sorted(Utf16.CODE_POINT_ORDER)
                .distinct()
                .toList();
    }
}
