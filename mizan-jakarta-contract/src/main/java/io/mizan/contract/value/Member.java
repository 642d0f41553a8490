// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.CanonicalJsonWriter.Name;
import java.lang.invoke.MethodHandle;

/** A member of an object as it is written. */
sealed interface Member {

    /** Its name in JSON. */
    String name();

    /** Writes name and value. */
    void write(Object bean, CanonicalJsonWriter out);

    /** A property. */
    record Property(String name, Name written, MethodHandle getter, Codec codec) implements Member {
        Property(String name, MethodHandle getter, Codec codec) {
            this(name, CanonicalJsonWriter.named(name), getter, codec);
        }

        @Override
        public void write(Object bean, CanonicalJsonWriter out) {
            out.name(written);
            codec.write(Handles.get(getter, bean), out);
        }
    }

    /** What tells one choice of a union from another. */
    record Tag(String name, String alias) implements Member {
        @Override
        public void write(Object bean, CanonicalJsonWriter out) {
            out.name(name).string(alias);
        }
    }
}
