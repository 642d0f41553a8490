// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import io.mizan.ClientException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record class of the application, made from values and taken apart again. */
public final class RecordShape {

    private final Constructor<?> constructor;
    private final RecordComponent[] components;

    RecordShape(Class<?> type) {
        this.components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
        }
    }

    List<Type> types() {
        return Stream.of(components).map(RecordComponent::getGenericType).toList();
    }

    /** A record of values for its components. */
    public Record make(@Nullable Object[] values) throws RefusedByRecord {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            String detail = refused.getCause() instanceof ClientException said && said.getMessage() != null
                    ? said.getMessage()
                    : "the parameters name no instance of this context";
            throw new RefusedByRecord(detail);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object[] values(Record made) {
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getAccessor().invoke(made);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }
}
