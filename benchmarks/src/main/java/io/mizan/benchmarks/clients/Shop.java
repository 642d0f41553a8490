// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sources of an application: ten functions in each bean, five reads of a context and five calls that affect it, with
 * records of its own and constraints on them.
 *
 * @param functions how many, in tens
 */
record Shop(int functions) {
    private static final String PACKAGE = "io.mizan.benchmarks.shop";

    private static final String ITEM = """
            package %1$s;
            public record Item%2$d(
                long id,
                @jakarta.validation.constraints.NotBlank @jakarta.validation.constraints.Size(max = 80) String %3$s,
                @jakarta.validation.constraints.Positive java.math.BigDecimal price,
                java.time.LocalDate day,
                @jakarta.validation.Valid java.util.List<Part%2$d> parts) {}
            """;
    private static final String PART = """
            package %1$s;
            public record Part%2$d(
                long id, @jakarta.validation.constraints.NotBlank String name, @org.jspecify.annotations.Nullable Kind kind) {}
            """;
    private static final String KIND = """
            package %1$s;
            public enum Kind { WOOD, STEEL, GLASS }
            """;
    private static final String CONTEXT = """
            package %1$s;
            @io.mizan.ClientContext
            public record Shelf%2$dContext(long shelfId) {}
            """;
    private static final String BEAN = """
            package %1$s;
            @jakarta.enterprise.context.ApplicationScoped
            public class Shelf%2$d {
            %3$s}
            """;
    private static final String READ = """
                @io.mizan.Client(context = Shelf%1$dContext.class)
                public java.util.List<Item%1$d> read%2$dOfShelf%1$d(
                        long shelfId, @jakarta.ws.rs.DefaultValue("20") int limit) {
                    return java.util.List.of();
                }
            """;
    private static final String CALL = """
                @io.mizan.Client(affects = Shelf%1$dContext.class)
                public Item%1$d change%2$dOfShelf%1$d(
                        @io.mizan.AffectsParam long shelfId,
                        @jakarta.validation.constraints.Size(min = 1, max = %3$d) String note,
                        @jakarta.validation.Valid Item%1$d item) {
                    return item;
                }
            """;
    private static final int IN_A_BEAN = 10;

    /** All sources, by class name. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (int bean = 0; bean < functions / IN_A_BEAN; bean++) {
            sources.put(PACKAGE + ".Part" + bean, text(PART, PACKAGE, bean));
            sources.put(PACKAGE + ".Shelf" + bean + "Context", text(CONTEXT, PACKAGE, bean));
            sources.put(PACKAGE + ".Shelf" + bean, text(BEAN, PACKAGE, bean, methods(bean)));
            sources.putAll(item(bean, "name"));
        }
        sources.put(PACKAGE + ".Kind", text(KIND, PACKAGE));
        return sources;
    }

    /** The source of a record whose second component may be called otherwise. */
    Map<String, String> item(int bean, String component) {
        return Map.of(PACKAGE + ".Item" + bean, text(ITEM, PACKAGE, bean, component));
    }

    private static String methods(int bean) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < IN_A_BEAN / 2; i++) {
            methods.append(text(READ, bean, i)).append(text(CALL, bean, i, 40 + i));
        }
        return methods.toString();
    }

    private static String text(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
