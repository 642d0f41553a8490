// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Empty sets and maps of the class that is declared. */
final class Empty {

    private Empty() {}

    /** Whether sets that are declared so have an order of their own. */
    static boolean isOrdered(Class<?> set) {
        return set == LinkedHashSet.class || set.getName().equals("java.util.SequencedSet");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an EnumSet's class is known at run time only
    static Supplier<? extends Collection<@Nullable Object>> set(Class<?> set, Codec element) {
        if (set == EnumSet.class && element instanceof EnumCodec constants) {
            return () -> (Collection) EnumSet.noneOf((Class) constants.type());
        }
        return LinkedHashSet::new;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an EnumMap's class is known at run time only
    static Supplier<? extends Map<Object, @Nullable Object>> map(Class<?> map, TextCodec key) {
        if (map == EnumMap.class && key instanceof EnumCodec constants) {
            return () -> (Map) new EnumMap((Class) constants.type());
        }
        return LinkedHashMap::new;
    }
}
