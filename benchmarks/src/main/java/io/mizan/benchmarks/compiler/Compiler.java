// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.compiler;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources as an application's build does: with the names of parameters. */
public final class Compiler {

    private Compiler() {}

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /**
     * Compiles sources into a folder, on top of what is there.
     *
     * @param sources by the names of their classes
     * @param folder where the classes go
     * @param processors the annotation processors that take part
     * @throws IOException if they do not compile
     */
    public static void compile(Map<String, String> sources, Path folder, Processor... processors) throws IOException {
        Files.createDirectories(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java is no JDK: it has no compiler");
        }
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(e -> (JavaFileObject) new Source(e.getKey(), e.getValue()))
                .toList();
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
        JavaCompiler.CompilationTask task = compiler.getTask(
                null, null, null, List.of("-d", folder.toString(), "-parameters", "-cp", classPath), null, files);
        task.setProcessors(List.of(processors));
        if (!task.call()) {
            throw new IOException("the generated sources do not compile");
        }
    }
}
