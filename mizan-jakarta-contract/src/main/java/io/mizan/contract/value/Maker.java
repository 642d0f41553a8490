// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an object of the values of its properties. */
sealed interface Maker {

    /** The object; throws whatever the application's constructor or setters throw. */
    Object make(@Nullable Object[] values) throws Throwable;

    /** A record, by its canonical constructor. */
    record OfRecord(MethodHandle constructor) implements Maker {
        @Override
        public Object make(@Nullable Object[] values) throws Throwable {
            return (Object) constructor.invokeExact(values);
        }
    }

    /** A bean, by its constructor without parameters and its setters. */
    record OfBean(MethodHandle constructor, List<MethodHandle> setters) implements Maker {
        @Override
        public Object make(@Nullable Object[] values) throws Throwable {
            Object bean = (Object) constructor.invokeExact(new Object[0]);
            for (int i = 0; i < values.length; i++) {
                setters.get(i).invokeExact(bean, values[i]);
            }
            return bean;
        }
    }
}
