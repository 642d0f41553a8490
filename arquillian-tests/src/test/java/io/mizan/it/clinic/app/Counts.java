// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often what has run. */
@ApplicationScoped
public class Counts {
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }

    synchronized void forget() {
        counts.clear();
    }
}
