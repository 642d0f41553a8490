// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A member of a List: an item or an inner list, with its parameters in order (RFC 9651 §3.1). */
public sealed interface Member {
    /** The parameters by key. */
    Map<String, BareItem> params();

    /** A value with parameters. */
    record Item(BareItem value, Map<String, BareItem> params) implements Member {
        public Item {
            params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        }
    }

    /** Items in parentheses, with parameters of their own. */
    record InnerList(List<Item> items, Map<String, BareItem> params) implements Member {
        public InnerList {
            items = List.copyOf(items);
            params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        }
    }
}
