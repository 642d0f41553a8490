// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and whatever else is iterated in an order of its own. */
final class ListCodec extends SequenceCodec {
    private final boolean linked;

    ListCodec(Codec element, Class<?> type) {
        super(element);
        this.linked = type == LinkedList.class;
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
