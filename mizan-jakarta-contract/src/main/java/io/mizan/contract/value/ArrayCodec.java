// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays, but {@code byte[]}. */
final class ArrayCodec extends SequenceCodec {
    private final Class<?> component;

    ArrayCodec(Codec element, Class<?> component) {
        super(element);
        this.component = component;
    }

    @Override
    Iterable<? extends @Nullable Object> elements(Object value) {
        return value instanceof Object[] objects ? Arrays.asList(objects) : new Primitives(value);
    }

    @Override
    Object made(List<@Nullable Object> elements, Path path) {
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private static final class Primitives extends AbstractList<Object> {
        private final Object array;

        Primitives(Object array) {
            this.array = array;
        }

        @Override
        public Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }
}
