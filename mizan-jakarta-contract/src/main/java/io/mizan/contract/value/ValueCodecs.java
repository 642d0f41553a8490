// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * The codecs of an application's types. Make it once for an application and drop it with the application: it holds its
 * classes. For use by any number of threads.
 *
 * <pre>{@code
 * Codec rows = codecs.of(function.result().orElseThrow(), method.getGenericReturnType());
 * rows.write(owners.visits(5), out);
 * }</pre>
 */
public final class ValueCodecs {
    private final TypeResolver resolver;

    /** The codecs of the types of a contract, whose classes that loader knows. */
    public ValueCodecs(Contract contract, ClassLoader loader) {
        this.resolver = new TypeResolver(contract, loader, JsonProvider.provider());
    }

    /**
     * The codec of a type. What it takes to write and read an object is found out when the first one comes by.
     *
     * @param type a type of the contract, without variables
     * @param javaType what it is declared as in Java, best with its type arguments: only that tells {@code List<int[]>}
     *     from {@code List<Integer[]>}
     * @throws IllegalStateException if the contract and the classes don't belong together
     */
    public Codec of(JsonType type, Type javaType) {
        return resolver.codec(type, JavaType.of(javaType, Map.of()));
    }
}
