// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Documentation comments as plain text with Markdown's backticks; none where the compiler is another than javac. */
final class Documentation {

    private final @Nullable DocTrees trees;

    Documentation(ProcessingEnvironment compiler) {
        this.trees = trees(compiler);
    }

    private static @Nullable DocTrees trees(ProcessingEnvironment compiler) {
        try {
            return DocTrees.instance(compiler);
        } catch (IllegalArgumentException otherCompiler) {
            return null;
        }
    }

    /** What the comment of a declaration says before its block tags. */
    String of(Element element) {
        return comment(element)
                .map(comment -> PlainText.of(comment.getFullBody()))
                .orElse("");
    }

    /** What the comment of a record says of a component. */
    String ofComponent(Element type, String component) {
        return comment(type).stream()
                .flatMap(comment -> comment.getBlockTags().stream())
                .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                .map(ParamTree.class::cast)
                .filter(tag -> !tag.isTypeParameter() && tag.getName().getName().contentEquals(component))
                .map(tag -> PlainText.of(tag.getDescription()))
                .findFirst()
                .orElse("");
    }

    /** Whether the compiler has the source of a type; what it has read from a class file has no comments. */
    boolean hasSource(TypeElement type) {
        return trees != null && trees.getTree(type) != null;
    }

    private Optional<DocCommentTree> comment(Element element) {
        return Optional.ofNullable(trees).map(all -> all.getDocCommentTree(element));
    }
}
