// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.text;

import java.util.List;

/** What a parameter holds, as canonical text: one, or a list of them. An absent parameter has none. */
public sealed interface ParamText {
    /** The text of a scalar parameter. */
    record One(String text) implements ParamText {}

    /** The texts of a list, in order; an empty list is as good as absent. */
    record Many(List<String> texts) implements ParamText {
        public Many {
            texts = List.copyOf(texts);
        }
    }

    /** All texts in order. */
    default List<String> all() {
        return this instanceof Many many ? many.texts() : List.of(((One) this).text());
    }
}
