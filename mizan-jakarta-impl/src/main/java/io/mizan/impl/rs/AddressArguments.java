// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.model.Parameter;
import io.mizan.impl.registry.BoundFunction;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The arguments of a page that stand in its address, for guards that are to judge before the server reads anything. Only
 * those of types that Jakarta REST and the protocol read alike, and only where they came in canonical text.
 */
final class AddressArguments {

    private static final Set<Class<?>> ALIKE = Set.of(
            long.class,
            Long.class,
            int.class,
            Integer.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            boolean.class,
            Boolean.class,
            String.class,
            UUID.class);

    private AddressArguments() {}

    /** The values that are known already, by wire name. */
    static Map<String, Object> of(BoundFunction function, UriInfo address) {
        Method method = function.method();
        Map<String, Object> known = new HashMap<>();
        if (method.isAnnotationPresent(Encoded.class)
                || method.getDeclaringClass().isAnnotationPresent(Encoded.class)) {
            return known;
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            Optional<Parameter> declared = function.parameterAt(i);
            java.lang.reflect.Parameter taken = method.getParameters()[i];
            if (declared.isPresent() && ALIKE.contains(taken.getType())) {
                String name = declared.get().name();
                text(taken, address)
                        .flatMap(text -> function.parameters().fromText(name, text))
                        .ifPresent(value -> known.put(name, value));
            }
        }
        return known;
    }

    private static Optional<String> text(java.lang.reflect.Parameter taken, UriInfo address) {
        PathParam path = taken.getAnnotation(PathParam.class);
        QueryParam query = taken.getAnnotation(QueryParam.class);
        if (taken.isAnnotationPresent(Encoded.class)) {
            return Optional.empty();
        } else if (path != null) {
            return only(address.getPathParameters(), path.value());
        }
        return query == null ? Optional.empty() : ofQuery(address, query.value());
    }

    /** One server throws at a query that it can't decode; it is the one to say so. */
    private static Optional<String> ofQuery(UriInfo address, String name) {
        try {
            return only(address.getQueryParameters(), name);
        } catch (RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private static Optional<String> only(MultivaluedMap<String, String> all, String name) {
        return Optional.ofNullable(all.get(name))
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0));
    }
}
