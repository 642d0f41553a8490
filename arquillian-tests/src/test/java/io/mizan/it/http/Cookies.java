// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.http;

import java.net.HttpCookie;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one browser on one application. */
final class Cookies {
    private final SortedMap<String, String> values = Collections.synchronizedSortedMap(new TreeMap<>());

    /** The request header, empty where there is nothing to send. */
    String header() {
        synchronized (values) {
            return values.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    /** Takes one {@code Set-Cookie} line; {@code Max-Age=0} deletes. */
    void take(String line) {
        String pair = line.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        boolean ends = HttpCookie.parse(line).stream().allMatch(HttpCookie::hasExpired);
        if (ends) {
            values.remove(name);
        } else {
            values.put(name, pair.substring(name.length() + 1));
        }
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }
}
