// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.source;

import io.mizan.codegen.documentation.ClassDocumentation;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.ReflectionSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Loaded classes, with the comments that the annotation processor has left beside them. Used by one thread. */
final class DocumentedClasses implements Declarations {

    private final URLClassLoader loader;
    private final ReflectionSource classes;
    private final Map<String, Optional<ClassDeclaration>> read = new HashMap<>();

    DocumentedClasses(URLClassLoader loader) {
        this.loader = loader;
        this.classes = new ReflectionSource(loader);
    }

    @Override
    public Optional<ClassDeclaration> find(String className) {
        Optional<ClassDeclaration> known = read.get(className);
        if (known == null) {
            known = classes.find(className).map(this::documented);
            read.put(className, known);
        }
        return known;
    }

    @Override
    public Optional<String> defect(String className) {
        return classes.defect(className);
    }

    private ClassDeclaration documented(ClassDeclaration declaration) {
        URL document = loader.findResource(ClassDocumentation.resource(declaration.name()));
        return document == null
                ? declaration
                : ClassDocumentation.of(text(document)).on(declaration);
    }

    private static String text(URL document) {
        try {
            URLConnection connection = document.openConnection();
            // A jar that is kept would be closed under the hands of whoever reads the same one now.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
