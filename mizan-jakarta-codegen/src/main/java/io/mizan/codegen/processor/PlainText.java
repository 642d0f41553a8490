// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Javadoc's tags and HTML become what reads well in a comment of any language. */
final class PlainText extends SimpleDocTreeVisitor<@Nullable Void, StringBuilder> {

    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "pre", "table", "tr", "dl", "h2", "h3", "h4");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private PlainText() {}

    /** The text of a comment's parts; paragraphs stand apart by an empty line. */
    static String of(List<? extends DocTree> parts) {
        StringBuilder out = new StringBuilder();
        new PlainText().visit(parts, out);
        return out.toString()
                .replaceAll("[ \t\r]*\n[ \t]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\\p{Cs}", "\uFFFD") // half of a character is none in any file
                .strip();
    }

    @Override
    public @Nullable Void visitText(TextTree text, StringBuilder out) {
        out.append(text.getBody());
        return null;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, StringBuilder out) {
        boolean code = literal.getKind() == DocTree.Kind.CODE;
        out.append(code ? "`" : "").append(literal.getBody().getBody().strip()).append(code ? "`" : "");
        return null;
    }

    @Override
    public @Nullable Void visitLink(LinkTree link, StringBuilder out) {
        if (link.getLabel().isEmpty()) {
            link.getReference().accept(this, out);
        } else {
            visit(link.getLabel(), out);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReference(ReferenceTree reference, StringBuilder out) {
        String signature = reference.getSignature();
        out.append('`')
                .append(signature.startsWith("#") ? signature.substring(1) : signature.replace('#', '.'))
                .append('`');
        return null;
    }

    @Override
    public @Nullable Void visitEntity(EntityTree entity, StringBuilder out) {
        String name = entity.getName().toString();
        if (name.matches("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}")) {
            int point = Character.toLowerCase(name.charAt(1)) == 'x'
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            out.append(Character.isValidCodePoint(point) ? Character.toString(point) : entity.toString());
        } else {
            out.append(ENTITIES.getOrDefault(name, entity.toString()));
        }
        return null;
    }

    @Override
    public @Nullable Void visitStartElement(StartElementTree start, StringBuilder out) {
        String name = start.getName().toString().toLowerCase(java.util.Locale.ROOT);
        if (BLOCKS.contains(name)) {
            out.append("\n\n");
        } else if (name.equals("li")) {
            out.append("\n- ");
        } else if (name.equals("br")) {
            out.append('\n');
        } else if (name.equals("code")) {
            out.append('`');
        }
        return null;
    }

    @Override
    public @Nullable Void visitEndElement(EndElementTree end, StringBuilder out) {
        String name = end.getName().toString().toLowerCase(java.util.Locale.ROOT);
        if (name.equals("code")) {
            out.append('`');
        } else if (BLOCKS.contains(name)) {
            out.append("\n\n");
        }
        return null;
    }
}
