// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.text.ParamText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters as canonical text, as they stand in vectors: a string, or an array of strings. */
final class Params {
    private Params() {}

    static Map<String, ParamText> of(Json params) {
        Map<String, ParamText> texts = new LinkedHashMap<>();
        Tree.members(params).forEach((name, value) -> texts.put(name, one(value)));
        return texts;
    }

    private static ParamText one(Json value) {
        return value instanceof Json.Arr arr
                ? new ParamText.Many(arr.elements().stream().map(Tree::text).toList())
                : new ParamText.One(Tree.text(value));
    }
}
