// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is injected at a point, of all beans of an application. */
record Injected(BeanManager manager, List<Bean<?>> beans) {

    /** The bean that is injected, or all that could be where that is left open. */
    Stream<Bean<?>> at(InjectionPoint point) {
        Type type = type(point);
        Set<Bean<?>> fitting = beans.stream()
                .filter(bean ->
                        bean.getTypes().contains(type) && bean.getQualifiers().containsAll(point.getQualifiers()))
                .collect(Collectors.toSet());
        try {
            return Stream.ofNullable(manager.resolve(fitting));
        } catch (AmbiguousResolutionException several) {
            return fitting.stream();
        }
    }

    /** A type without its arguments. */
    static Type raw(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    }

    /** The type that is asked for, by way of a provider too. */
    static Type type(InjectionPoint point) {
        return point.getType() instanceof ParameterizedType parameterized
                        && (raw(parameterized) == Instance.class || raw(parameterized) == Provider.class)
                ? parameterized.getActualTypeArguments()[0]
                : point.getType();
    }
}
