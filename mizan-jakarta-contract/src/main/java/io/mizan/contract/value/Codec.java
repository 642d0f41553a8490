// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads the values of one type. For use by any number of threads. */
public interface Codec {

    /**
     * Writes a value as it stands in an answer (protocol §3). Null is written as null, whatever the type.
     *
     * @throws IllegalArgumentException if it can't stand there: {@code NaN}, half a surrogate pair, the year 10000, an
     *     object that contains itself
     */
    void write(@Nullable Object value, CanonicalJsonWriter out);

    /**
     * The value of what came (protocol §2, §4). An absent member is read as {@link Json.Null}.
     *
     * @throws InvalidValue if it is none of this type
     */
    @Nullable Object read(Json json, Path path) throws InvalidValue;

    /**
     * The value of what came for one parameter of a query: no text is an absent parameter, several are a list.
     *
     * @throws InvalidValue if the texts are none of this type
     * @throws UnsupportedOperationException if values of this type have no canonical text
     */
    default @Nullable Object readTexts(List<String> texts, Path path) throws InvalidValue {
        throw new UnsupportedOperationException("values of this type have no canonical text");
    }

    /**
     * The canonical text of a value, of each element of a list, of nothing for what is absent (protocol §2).
     *
     * @throws IllegalArgumentException if the value has none
     * @throws UnsupportedOperationException if values of this type have no canonical text
     */
    default List<String> texts(@Nullable Object value) {
        throw new UnsupportedOperationException("values of this type have no canonical text");
    }
}
