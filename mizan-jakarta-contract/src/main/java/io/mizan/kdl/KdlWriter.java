// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes documents of KDL 2.0, a node a line, children indented by four blanks. The same document always gives the same
 * text, and {@link KdlReader} gives the document back.
 */
public final class KdlWriter {

    private static final String MARKER = "/- kdl-version 2\n";

    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

    private final StringBuilder out = new StringBuilder();
    private final boolean reviewable;

    private KdlWriter(boolean reviewable) {
        this.reviewable = reviewable;
    }

    /**
     * The form that the language's own test suite expects: properties sorted by the code points of their names, and quotes
     * only where a string needs them.
     *
     * @param document the document
     * @return the text, which ends with a line feed
     * @throws IllegalArgumentException where a string holds a lone surrogate
     */
    public static String canonical(KdlDocument document) {
        KdlWriter writer = new KdlWriter(false);
        document.nodes().forEach(node -> writer.node(node, 0));
        return writer.out.isEmpty() ? "\n" : writer.out.toString();
    }

    /**
     * A form to be committed and read in a diff: the version marker, a blank line before each node at the top, properties in
     * their own order, and every string value in quotes, so that what a value is never depends on what it looks like.
     *
     * @param document the document
     * @return the text, which ends with a line feed
     * @throws IllegalArgumentException where a string holds a lone surrogate
     */
    public static String reviewable(KdlDocument document) {
        KdlWriter writer = new KdlWriter(true);
        writer.out.append(MARKER);
        for (KdlNode node : document.nodes()) {
            writer.out.append('\n');
            writer.node(node, 0);
        }
        return writer.out.toString();
    }

    private void node(KdlNode node, int depth) {
        out.append("    ".repeat(depth));
        node.annotation().ifPresent(this::annotation);
        out.append(WrittenText.bare(node.name()));
        node.arguments().forEach(argument -> entry("", argument));
        ordered(node.properties()).forEach((name, value) -> entry(WrittenText.bare(name) + "=", value));
        if (!node.children().isEmpty()) {
            out.append(" {\n");
            node.children().forEach(child -> node(child, depth + 1));
            out.append("    ".repeat(depth)).append('}');
        }
        out.append('\n');
    }

    private Map<String, KdlEntry> ordered(Map<String, KdlEntry> properties) {
        if (reviewable) {
            return properties;
        }
        Map<String, KdlEntry> sorted = new TreeMap<>(BY_CODE_POINT);
        sorted.putAll(properties);
        return sorted;
    }

    private void entry(String name, KdlEntry entry) {
        out.append(' ').append(name);
        entry.annotation().ifPresent(this::annotation);
        out.append(text(entry.value()));
    }

    private void annotation(String annotation) {
        out.append('(').append(WrittenText.bare(annotation)).append(')');
    }

    private String text(KdlValue value) {
        if (value instanceof KdlValue.Text text) {
            return reviewable ? WrittenText.quoted(text.text()) : WrittenText.bare(text.text());
        }
        if (value instanceof KdlValue.Finite finite) {
            return finite.number().toString();
        }
        if (value instanceof KdlValue.Bool bool) {
            return bool.value() ? "#true" : "#false";
        }
        if (value instanceof KdlValue.NotFinite notFinite) {
            return switch (notFinite) {
                case INFINITY -> "#inf";
                case NEGATIVE_INFINITY -> "#-inf";
                case NOT_A_NUMBER -> "#nan";
            };
        }
        return "#null";
    }
}
