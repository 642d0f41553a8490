// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.reader.ContractReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Says what is wrong with {@code @Client} methods, {@code @ClientContext} records and channels while they are compiled, each
 * on its own line: what the server would say at deployment. It claims nothing. Where nothing is wrong, it leaves the comments of
 * what clients are told of beside the classes, for generated clients to have.
 *
 * <p>The classes of one compilation are read together. What only shows across modules, such as two functions of one name in
 * two jars, is said at deployment and by {@code mizan:generate}.
 */
@SupportedAnnotationTypes({"io.mizan.Client", "io.mizan.ClientContext", "io.mizan.ClientChannel"})
public final class MizanProcessor extends AbstractProcessor {

    private final SortedSet<String> classes = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = enclosing(annotated);
                classes.add(processingEnv.getElementUtils().getBinaryName(type).toString());
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            read();
        }
        return false;
    }

    private static TypeElement enclosing(Element element) {
        return element instanceof TypeElement type
                ? type
                : enclosing(Objects.requireNonNull(element.getEnclosingElement()));
    }

    private void read() {
        ElementSource source = new ElementSource(processingEnv);
        List<Problem> problems = new ContractReader(source).read(classes).problems();
        if (source.isBroken()) {
            return;
        }
        if (problems.isEmpty()) {
            writeDocumentation(source);
        }
        for (Problem problem : problems) {
            String text = problem.toString();
            element(source, problem.where())
                    .ifPresentOrElse(
                            at -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, at),
                            () -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text));
        }
    }

    private void writeDocumentation(ElementSource source) {
        DocumentationFiles files = new DocumentationFiles(processingEnv.getFiler());
        try {
            for (ClassDeclaration declaration : source.ofSources()) {
                files.write(source.element(declaration.name()).orElseThrow(), declaration);
            }
        } catch (IOException unwritable) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "documentation can't be written: " + unwritable);
        }
    }

    /** The element that a problem names, or the class it is in. */
    private Optional<Element> element(ElementSource source, String where) {
        Map<String, Element> places = new HashMap<>();
        Optional<String> owner = owner(source, where);
        owner.flatMap(source::element).ifPresent(type -> places.putAll(source.places(type)));
        return places.entrySet().stream()
                .filter(place -> where.startsWith(place.getKey()))
                .max(Comparator.comparing(place -> place.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static Optional<String> owner(ElementSource source, String where) {
        int bracket = where.indexOf('(');
        String name = bracket < 0 ? where : where.substring(0, bracket);
        while (source.element(name).isEmpty()) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
        return Optional.of(name);
    }
}
