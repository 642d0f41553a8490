// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Documentation comments as plain text with Markdown's backticks; none where the compiler is another than javac,
 * whose classes need not even be there.
 */
final class Documentation {

    private final @Nullable DocTrees trees;

    Documentation(ProcessingEnvironment compiler) {
        this.trees = trees(compiler);
    }

    private static @Nullable DocTrees trees(ProcessingEnvironment compiler) {
        try {
            return DocTrees.instance(compiler);
        } catch (IllegalArgumentException | NoClassDefFoundError otherCompiler) {
            return null;
        }
    }

    /** What the comment of a declaration says before its block tags. */
    String of(Element element) {
        return trees == null ? "" : body(trees.getDocCommentTree(element));
    }

    private static String body(@Nullable DocCommentTree comment) {
        return comment == null ? "" : PlainText.of(comment.getFullBody());
    }

    /** What the comment of a record says of a component. */
    String ofComponent(Element type, String component) {
        return trees == null ? "" : param(trees.getDocCommentTree(type), component);
    }

    private static String param(@Nullable DocCommentTree comment, String name) {
        return Stream.ofNullable(comment)
                .flatMap(present -> present.getBlockTags().stream())
                .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                .map(ParamTree.class::cast)
                .filter(tag -> !tag.isTypeParameter() && tag.getName().getName().contentEquals(name))
                .map(tag -> PlainText.of(tag.getDescription()))
                .findFirst()
                .orElse("");
    }

    /** Whether the compiler has the source of a type; what it has read from a class file has no comments. */
    boolean hasSource(TypeElement type) {
        return trees != null && trees.getTree(type) != null;
    }
}
