// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.NamedType.Property;
import java.beans.Introspector;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The public getters, setters and fields of a bean, those of its superclasses among them. */
record BeanAccess(Class<?> bean) {

    MethodHandle constructor() {
        return Modifier.isAbstract(bean.getModifiers()) ? Handles.unmakeable(bean) : Handles.constructor(bean);
    }

    MethodHandle getter(Property property) {
        return getterMethod(property)
                .map(Handles::getter)
                .or(() -> field(property).map(Handles::getter))
                .orElseThrow(() -> missing(property));
    }

    MethodHandle setter(Property property) {
        return setterMethod(property)
                .map(Handles::setter)
                .or(() -> field(property).map(Handles::setter))
                .orElseThrow(() -> missing(property));
    }

    /** What the property is declared with: its getter's type, else its setter's, else its field's. */
    Type type(Property property) {
        return getterMethod(property)
                .map(Method::getGenericReturnType)
                .or(() -> setterMethod(property).map(setter -> setter.getGenericParameterTypes()[0]))
                .or(() -> field(property).map(Field::getGenericType))
                .orElseThrow(() -> missing(property));
    }

    private Optional<Method> getterMethod(Property property) {
        return methods(0)
                .filter(m -> named(m, "get", property) || (named(m, "is", property) && isBoolean(m.getReturnType())))
                .min(Comparator.comparing(Method::getName));
    }

    private Optional<Method> setterMethod(Property property) {
        Class<?> type =
                getterMethod(property).<Class<?>>map(Method::getReturnType).orElse(Object.class);
        return methods(1)
                .filter(m -> named(m, "set", property))
                .min(Comparator.<Method>comparingInt(m -> m.getParameterTypes()[0] == type ? 0 : 1)
                        .thenComparing(m -> m.getParameterTypes()[0].getName()));
    }

    private Stream<Method> methods(int parameters) {
        return Stream.of(bean.getMethods())
                .filter(m ->
                        m.getParameterCount() == parameters && !m.isBridge() && !Modifier.isStatic(m.getModifiers()));
    }

    private static boolean named(Method method, String prefix, Property property) {
        String name = method.getName();
        return name.startsWith(prefix)
                && Introspector.decapitalize(name.substring(prefix.length())).equals(property.javaName());
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private Optional<Field> field(Property property) {
        return Stream.of(bean.getFields())
                .filter(f -> f.getName().equals(property.javaName()) && !Modifier.isStatic(f.getModifiers()))
                .findFirst();
    }

    private IllegalStateException missing(Property property) {
        return new IllegalStateException(bean.getName() + " has no property " + property.javaName());
    }
}
