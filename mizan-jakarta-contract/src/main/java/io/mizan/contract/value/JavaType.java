// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java type without variables, as far as it is known: {@code List} may be raw and {@code Object} be anything.
 *
 * @param raw the class
 * @param arguments its type arguments, or an array's component where {@code raw} does not say all of it
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {
    static final JavaType UNKNOWN = new JavaType(Object.class, List.of());

    static JavaType of(Type type, Map<TypeVariable<?>, JavaType> variables) {
        if (type instanceof Class<?> plain) {
            return new JavaType(plain, List.of());
        } else if (type instanceof ParameterizedType generic) {
            List<JavaType> arguments = Stream.of(generic.getActualTypeArguments())
                    .map(argument -> of(argument, variables))
                    .toList();
            return new JavaType((Class<?>) generic.getRawType(), arguments);
        } else if (type instanceof GenericArrayType array) {
            JavaType component = of(array.getGenericComponentType(), variables);
            return new JavaType(component.raw().arrayType(), List.of(component));
        } else if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        JavaType known = variables.get(variable);
        return known == null ? new JavaType(erased(variable), List.of()) : known;
    }

    private static Class<?> erased(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erased(variable.getBounds()[0]);
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    JavaType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : UNKNOWN;
    }

    JavaType component() {
        if (!arguments.isEmpty() || !raw.isArray()) {
            return argument(0);
        }
        return new JavaType(raw.componentType(), List.of());
    }

    /** What the type parameters of the class stand for. */
    Map<TypeVariable<?>, JavaType> variables() {
        Map<TypeVariable<?>, JavaType> variables = new HashMap<>();
        TypeVariable<?>[] parameters = raw.getTypeParameters();
        for (int i = 0; i < Math.min(parameters.length, arguments.size()); i++) {
            variables.put(parameters[i], arguments.get(i));
        }
        return variables;
    }
}
