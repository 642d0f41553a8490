// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An application of a thousand functions: a hundred beans, each with a context, five reads of it and five calls that affect
 * it, with records of its own. Without its annotations of the library it is the same application for CDI alone; with a binding
 * in their place it has what any library needs that stands before methods.
 */
final class Sources {
    static final int BEANS = 100;
    static final int FUNCTIONS = 10 * BEANS;
    static final String PACKAGE = "io.mizan.benchmarks.many";

    private static final String ITEM = """
            package %1$s;
            public record Item%2$d(
                    long id, String name, java.math.BigDecimal price, java.time.LocalDate day,
                    java.util.List<Part%2$d> parts) {}
            """;
    private static final String PART = """
            package %1$s;
            public record Part%2$d(long id, String name, boolean there) {}
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
                public java.util.List<Item%1$d> read%2$dOfShelf%1$d(long shelfId, @jakarta.ws.rs.DefaultValue("20") int limit) {
                    return java.util.List.of();
                }
            """;
    private static final String CALL = """
                @io.mizan.Client(affects = Shelf%1$dContext.class)
                public Item%1$d change%2$dOfShelf%1$d(
                    @io.mizan.AffectsParam
                    long shelfId, String name, Item%1$d item) {
                    return item;
                }
            """;

    private static final String BINDING = """
            package %1$s;
            @jakarta.interceptor.InterceptorBinding
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Bound {}
            """;
    private static final String INTERCEPTOR = """
            package %1$s;
            @Bound
            @jakarta.interceptor.Interceptor
            @jakarta.annotation.Priority(%3$d)
            public class %2$s {
                @jakarta.interceptor.AroundInvoke
                Object proceed(jakarta.interceptor.InvocationContext invocation) throws Exception {
                    return invocation.proceed();
                }
            }
            """;

    private Sources() {}

    /** The sources, by class name. */
    static Map<String, String> of(Variant variant) {
        Map<String, String> sources = new TreeMap<>();
        for (int bean = 0; bean < BEANS; bean++) {
            add(sources, "Item" + bean, text(ITEM, PACKAGE, bean), variant);
            add(sources, "Part" + bean, text(PART, PACKAGE, bean), variant);
            add(sources, "Shelf" + bean + "Context", text(CONTEXT, PACKAGE, bean), variant);
            add(sources, "Shelf" + bean, text(BEAN, PACKAGE, bean, methods(bean)), variant);
        }
        if (variant == Variant.INTERCEPTED) {
            add(sources, "Bound", text(BINDING, PACKAGE), variant);
            add(sources, "Outer", text(INTERCEPTOR, PACKAGE, "Outer", 150), variant);
            add(sources, "Inner", text(INTERCEPTOR, PACKAGE, "Inner", 250), variant);
        }
        return sources;
    }

    private static String methods(int bean) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < FUNCTIONS / BEANS / 2; i++) {
            methods.append(text(READ, bean, i)).append(text(CALL, bean, i));
        }
        return methods.toString();
    }

    private static String text(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    /** Each of the library's annotations has a line of its own. */
    private static void add(Map<String, String> sources, String name, String source, Variant variant) {
        String text = switch (variant) {
            case FUNCTIONS -> source;
            case INTERCEPTED -> without(source.replaceAll("(?m)^ *@io\\.mizan\\.Client\\(.*$", "@Bound"));
            case PLAIN -> without(source);
        };
        sources.put(PACKAGE + "." + name, text);
    }

    private static String without(String source) {
        return source.replaceAll("(?m)^ *@io\\.mizan\\..*$", "");
    }
}
