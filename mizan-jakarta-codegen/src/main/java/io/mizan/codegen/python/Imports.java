// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a file uses of other modules. */
final class Imports {

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("AsyncIterator", "collections.abc"),
            Map.entry("Mapping", "collections.abc"),
            Map.entry("Sequence", "collections.abc"),
            Map.entry("dataclass", "dataclasses"),
            Map.entry("Decimal", "decimal"),
            Map.entry("Generic", "typing"),
            Map.entry("Literal", "typing"),
            Map.entry("Never", "typing"),
            Map.entry("TypeVar", "typing"),
            Map.entry("UUID", "uuid"),
            Map.entry("AwaitedClient", ".runtime.client"),
            Map.entry("Fetched", ".runtime.client"),
            Map.entry("SyncClient", ".runtime.client"),
            Map.entry("LiveClient", ".runtime.live"),
            Map.entry("Room", ".runtime.live"),
            Map.entry("Date", ".runtime.values"),
            Map.entry("Duration", ".runtime.values"),
            Map.entry("Instant", ".runtime.values"),
            Map.entry("Json", ".runtime.values"),
            Map.entry("JsonArray", ".runtime.values"),
            Map.entry("JsonObject", ".runtime.values"),
            Map.entry("LanguageTag", ".runtime.values"),
            Map.entry("LocalDateTime", ".runtime.values"),
            Map.entry("LocalTime", ".runtime.values"),
            Map.entry("YearMonth", ".runtime.values"),
            Map.entry("_wire", "."),
            Map.entry("contexts", "."),
            Map.entry("errors", "."),
            Map.entry("types", "."));

    private final SortedMap<String, SortedSet<String>> used = new TreeMap<>();

    /** Every name that can be imported: no generated class may be called so. */
    static SortedSet<String> names() {
        return new TreeSet<>(MODULES.keySet());
    }

    /** The name itself, which is imported from now on. */
    String use(String name) {
        String module = MODULES.get(name);
        if (module != null) {
            used.computeIfAbsent(module, m -> new TreeSet<>()).add(name);
        }
        return name;
    }

    /** The head of the file, up to the blank line before its first declaration. */
    String head(String doc) {
        Source out = new Source();
        out.line(Source.MARK);
        out.doc("", doc);
        out.line();
        out.line("from __future__ import annotations");
        lines(out, false);
        lines(out, true);
        return out.text();
    }

    private void lines(Source out, boolean own) {
        if (used.keySet().stream().anyMatch(module -> module.startsWith(".") == own)) {
            out.line();
        }
        used.forEach((module, names) -> {
            if (module.startsWith(".") == own) {
                out.line("from " + module + " import " + String.join(", ", names));
            }
        });
    }
}
