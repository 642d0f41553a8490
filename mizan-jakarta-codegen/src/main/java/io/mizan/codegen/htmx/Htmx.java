// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.htmx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One module of JavaScript, with its types beside it: the attributes of elements that show a context, for
 * {@code @mizan/htmx}. It needs no build, since pages for htmx have none.
 */
public final class Htmx implements Target {

    private static final String MARK = "// " + ClientFolder.MARK + "\n";

    @Override
    public SortedMap<String, String> files(Offered offered) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("contexts.js", MARK + module(offered.contract().contexts().values()) + attributes());
        files.put("contexts.d.ts", MARK + new Declared(offered.contract()).text());
        return files;
    }

    private static String module(Collection<Context> contexts) {
        StringBuilder out = new StringBuilder("\n/** What tells the instances of each context apart. */\n");
        out.append("const PARAMS = new Map([\n");
        contexts.forEach(context -> out.append("  ['")
                .append(context.name())
                .append("', [")
                .append(context.shared().stream()
                        .map(parameter -> "'" + parameter.name() + "'")
                        .collect(Collectors.joining(", ")))
                .append("]],\n"));
        out.append("])\n\n/** The attributes of an element that shows an instance of a context. */\n");
        out.append("export const contexts = {\n");
        contexts.forEach(context -> out.append("  ")
                .append(Declared.camel(context.name()))
                .append(": ")
                .append(builder(context))
                .append(",\n"));
        return out.append("}\n").toString();
    }

    private static String builder(Context context) {
        String sent = context.shared().stream()
                .map(parameter -> parameter.name() + ": params." + Declared.camel(parameter.name()))
                .collect(Collectors.joining(", "));
        return sent.isEmpty()
                ? "() => attributes('" + context.name() + "', {})"
                : "params => attributes('" + context.name() + "', { " + sent + " })";
    }

    private static String attributes() {
        try (InputStream in = Htmx.class.getResourceAsStream("attributes.js")) {
            if (in == null) {
                throw new IllegalStateException("attributes.js is not in the jar of this class");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
