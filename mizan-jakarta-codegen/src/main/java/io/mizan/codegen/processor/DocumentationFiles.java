// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.codegen.documentation.ClassDocumentation;
import io.mizan.contract.declared.ClassDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes what comments say beside the compiled classes, a file for each class: one that is not compiled now keeps its own.
 *
 * @param filer of the compiler
 */
record DocumentationFiles(Filer filer) {

    void write(TypeElement type, ClassDeclaration declaration) throws IOException {
        ClassDocumentation documentation = ClassDocumentation.of(declaration);
        String resource = ClassDocumentation.resource(declaration.name());
        // No compiler lets a processor delete what an earlier compilation has left.
        if (documentation.isEmpty() && !isThere(resource)) {
            return;
        }
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource, outermost(type))
                .openOutputStream()) {
            out.write(documentation.kdl().getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isThere(String resource) {
        try (InputStream in =
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", resource).openInputStream()) {
            return in.read() >= 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static Element outermost(Element element) {
        return element.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : element;
    }
}
