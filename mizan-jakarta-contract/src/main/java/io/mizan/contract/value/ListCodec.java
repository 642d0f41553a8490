// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists and other collections; what turns out to be a set is written as one. */
final class ListCodec extends SequenceCodec {
    private final boolean linked;
    private final SetCodec set;

    ListCodec(Codec element, Class<?> type) {
        super(element);
        this.linked = type == LinkedList.class;
        this.set = new SetCodec(element, LinkedHashSet::new, false);
    }

    @Override
    void put(Object value, CanonicalJsonWriter out) {
        if (value instanceof Set) {
            set.put(value, out);
        } else {
            super.put(value, out);
        }
    }

    @Override
    Iterable<? extends @Nullable Object> elements(Object value) {
        return (Iterable<?>) value;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // declared so by the application
    Object made(List<@Nullable Object> elements, Path path) {
        return linked ? new LinkedList<>(elements) : elements;
    }
}
