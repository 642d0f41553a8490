// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** Method handles of one shape each, to members of any class of the application, be it public or not. */
final class Handles {

    private Handles() {}

    /** {@code (Object) → Object}. */
    static MethodHandle getter(Method method) {
        return found(method.getDeclaringClass(), lookup -> lookup.unreflect(method))
                .asType(methodType(Object.class, Object.class));
    }

    /** {@code (Object) → Object}. */
    static MethodHandle getter(Field field) {
        return found(field.getDeclaringClass(), lookup -> lookup.unreflectGetter(field))
                .asType(methodType(Object.class, Object.class));
    }

    /** {@code (Object, Object) → void}. */
    static MethodHandle setter(Method method) {
        return found(method.getDeclaringClass(), lookup -> lookup.unreflect(method))
                .asType(methodType(void.class, Object.class, Object.class));
    }

    /** {@code (Object, Object) → void}. */
    static MethodHandle setter(Field field) {
        return found(field.getDeclaringClass(), lookup -> lookup.unreflectSetter(field))
                .asType(methodType(void.class, Object.class, Object.class));
    }

    /** {@code (Object[]) → Object}. */
    static MethodHandle constructor(Class<?> type, Class<?>... parameters) {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no constructor that a value could be made by", e);
        }
        return found(type, lookup -> lookup.unreflectConstructor(constructor))
                .asSpreader(Object[].class, parameters.length)
                .asType(methodType(Object.class, Object[].class));
    }

    /** As {@link #constructor}, of a class that has no objects of its own. */
    static MethodHandle unmakeable(Class<?> type) {
        MethodHandle thrower = MethodHandles.throwException(Object.class, IllegalStateException.class)
                .bindTo(new IllegalStateException(type.getName() + " is abstract: no value can be made"));
        return MethodHandles.dropArguments(thrower, 0, Object[].class);
    }

    static @Nullable Object get(MethodHandle getter, Object bean) {
        try {
            return getter.invokeExact(bean);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static MethodHandle found(Class<?> declaring, Finding finding) {
        try {
            return finding.in(lookup(declaring));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    declaring.getName() + " is in a module that is not open to this library", e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> declaring) {
        try {
            return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    private interface Finding {
        MethodHandle in(MethodHandles.Lookup lookup) throws IllegalAccessException;
    }
}
