// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.SortedMap;

/**
 * A constraint of Jakarta Validation that a client can check too.
 *
 * @param code the annotation's simple name, such as {@code Size}
 * @param attributes its attributes but for message, groups and payload: {@code String}, {@code Long}, {@code Boolean}
 */
public record Constraint(String code, SortedMap<String, Object> attributes) {}
