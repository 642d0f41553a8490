// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import java.util.List;

/**
 * Writes documents of KDL 2.0, a node a line, children indented by four blanks. The same nodes always give the same text.
 */
public final class KdlWriter {

    private static final String MARKER = "/- kdl-version 2\n";

    private final StringBuilder out = new StringBuilder();

    private KdlWriter() {}

    /**
     * A document: the version marker, then its nodes with a blank line before each.
     *
     * @param nodes the nodes at the top
     * @return the text, which ends with a line feed
     * @throws IllegalArgumentException where a string holds a lone surrogate
     */
    public static String document(List<KdlNode> nodes) {
        KdlWriter writer = new KdlWriter();
        writer.out.append(MARKER);
        for (KdlNode node : nodes) {
            writer.out.append('\n');
            writer.node(node, 0);
        }
        return writer.out.toString();
    }

    private void node(KdlNode node, int depth) {
        out.append("    ".repeat(depth));
        node.annotation().ifPresent(this::annotation);
        out.append(KdlText.name(node.name()));
        node.entries().forEach(this::entry);
        if (!node.children().isEmpty()) {
            out.append(" {\n");
            node.children().forEach(child -> node(child, depth + 1));
            out.append("    ".repeat(depth)).append('}');
        }
        out.append('\n');
    }

    private void entry(KdlEntry entry) {
        out.append(' ');
        if (entry instanceof KdlEntry.Property property) {
            out.append(KdlText.name(property.name())).append('=');
        }
        entry.annotation().ifPresent(this::annotation);
        out.append(text(entry.value()));
    }

    private void annotation(String annotation) {
        out.append('(').append(KdlText.name(annotation)).append(')');
    }

    private static String text(KdlValue value) {
        if (value instanceof KdlValue.Text text) {
            return KdlText.quoted(text.text());
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
