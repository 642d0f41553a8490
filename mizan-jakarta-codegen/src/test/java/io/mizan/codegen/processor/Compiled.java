// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Sources that a compiler has compiled with a processor at work. */
record Compiled(Path classes, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** Compiles files into a folder, as an application would be compiled. */
    static Compiled of(Compiler compiler, Path classes, List<Path> sources, Processor processor) {
        return of(compiler.tool(), classes, sources, List.of(), List.of(processor));
    }

    /** Compiles files with the processors that the compiler finds on a path. */
    static Compiled of(Compiler compiler, Path classes, List<Path> sources, String processorPath) {
        return of(compiler.tool(), classes, sources, List.of("-processorpath", processorPath), List.of());
    }

    private static Compiled of(
            JavaCompiler compiler,
            Path classes,
            List<Path> sources,
            List<String> more,
            List<? extends Processor> processors) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-parameters", "-Xlint:none", "--release", "17"));
        options.addAll(List.of("-classpath", classes + File.pathSeparator + System.getProperty("java.class.path")));
        options.addAll(more);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            var task = compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Compiled(classes, said.getDiagnostics());
    }

    /** Compiles one file that a test has written. */
    static Compiled of(Compiler compiler, Path folder, String className, String source, Processor processor) {
        try {
            Path file = folder.resolve(className + ".java");
            Files.writeString(file, source);
            return of(compiler, folder, List.of(file), processor);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The errors, each with its line. */
    List<String> errors() {
        return diagnostics.stream()
                .filter(said -> said.getKind() == Diagnostic.Kind.ERROR)
                .map(said -> said.getLineNumber() + ": " + said.getMessage(Locale.ROOT))
                .toList();
    }

    /** The annotated classes that the tests of the reader read. */
    static List<Path> fixtures() {
        Path folder = Path.of("../mizan-jakarta-contract/src/test/java/io/mizan/contract/reader/fixture");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
