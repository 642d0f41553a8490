// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by their names, in the order of their first use. */
final class Rows {
    private final String heading;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    Rows(String heading) {
        this.heading = heading;
    }

    synchronized Row of(String name) {
        return rows.computeIfAbsent(name, n -> new Row(heading + ": " + n));
    }

    /** The row of a target asked for in some way. */
    Row of(Target target, Form form) {
        return of(form.row().isEmpty() ? target.row() : form.row());
    }

    synchronized Collection<Row> all() {
        return List.copyOf(rows.values());
    }

    static List<Row> joined(List<Rows> parts) {
        List<Row> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }
}
