// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query as {@code application/x-www-form-urlencoded} (protocol §3): {@code &} separates, {@code +} is a space, no
 * {@code =} is the empty value. Read from the raw query, because what containers decode differs.
 */
public final class Query {
    /** The longest query, in bytes. */
    public static final int MAX_LENGTH = 8192;

    /** The most pairs. */
    public static final int MAX_PAIRS = 100;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * The pairs of a raw query.
     *
     * @param raw what follows the {@code ?}, undecoded, or null where there is none
     * @throws MalformedQuery for a broken {@code %}, bytes that are not UTF-8, characters that no address may hold, and
     *     beyond the limits
     */
    public static Query parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return new Query(Map.of());
        }
        if (raw.length() > MAX_LENGTH) {
            throw new MalformedQuery("a query of more than 8192 bytes");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int pairs = 0;
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                if (++pairs > MAX_PAIRS) {
                    throw new MalformedQuery("a query of more than 100 parameters");
                }
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return new Query(values);
    }

    /** All values, by the names in the order of their first appearance. */
    public Map<String, List<String>> all() {
        return Collections.unmodifiableMap(values);
    }

    /** The values of a parameter in their order; none where it is absent. */
    public List<String> values(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The names in the order of their first appearance. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text.indexOf('+') < 0 ? text : text.replace("+", "%20"));
    }
}
