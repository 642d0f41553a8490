// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import io.mizan.contract.text.NumberToken;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value as it was written: members in their order, numbers as their token. */
public sealed interface Json {
    /** An object; its members in the order in which they came, each name once. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of that name, or null where there is none; a member that is null is {@link Null}. */
        public @Nullable Json get(String name) {
            return members.get(name);
        }
    }

    /** An array. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** A string. */
    record Str(String value) implements Json {}

    /** A number by its token, within the limits of {@link NumberToken}: {@code 5}, {@code 5.0} and {@code 5e0} are three. */
    record Num(String token) implements Json {
        public Num {
            if (!NumberToken.isReadable(token)) {
                throw new IllegalArgumentException("not a JSON number within the limits");
            }
        }

        /** Whether the token has neither fraction nor exponent. */
        public boolean isInteger() {
            return token.indexOf('.') < 0 && token.indexOf('e') < 0 && token.indexOf('E') < 0;
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** {@code null}. */
    record Null() implements Json {}
}
