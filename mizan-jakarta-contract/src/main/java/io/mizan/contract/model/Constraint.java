// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A constraint of Jakarta Validation that a client can check too.
 *
 * @param code the annotation's simple name, such as {@code Size}
 * @param attributes its attributes but for groups, payload, and the message unless it is one of its own: {@code String},
 *     {@code Long}, {@code Boolean}
 */
public record Constraint(String code, SortedMap<String, Object> attributes) {

    private static final Map<String, String> DEFAULTS = Map.of(
            "Size.min", "0",
            "Size.max", "2147483647",
            "DecimalMin.inclusive", "true",
            "DecimalMax.inclusive", "true",
            "Email.regexp", ".*",
            "Email.flags", "",
            "Pattern.flags", "");

    /**
     * The attributes that say more than their defaults.
     *
     * @return by name
     */
    public SortedMap<String, Object> said() {
        SortedMap<String, Object> said = new TreeMap<>(attributes);
        said.entrySet()
                .removeIf(attribute ->
                        attribute.getValue().toString().equals(DEFAULTS.get(code + "." + attribute.getKey())));
        return said;
    }
}
