// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.reader.ContractReader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiler at work and loaded classes tell the same of the same sources. */
class TwoSourcesTest {

    /** What one source tells of the fixtures. */
    private record Reading(Map<String, ClassDeclaration> classes, List<String> problems, String hash) {

        static Reading of(Declarations source) {
            Map<String, ClassDeclaration> classes = new TreeMap<>();
            names().forEach(name -> source.find(name).ifPresent(found -> classes.put(name, plain(found))));
            ContractReader.Result result = new ContractReader(source).read(names());
            return new Reading(
                    classes,
                    result.problems().stream().map(Problem::toString).toList(),
                    ContractHash.of(result.contract()));
        }

        Optional<ClassDeclaration> find(String className) {
            return Optional.ofNullable(classes.get(className));
        }
    }

    /** First the compiler's, then that of loaded classes. */
    private static final List<Reading> READINGS = new ArrayList<>();

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        Compiled compiled = Compiled.of(
                folder,
                Compiled.fixtures(),
                new Probe(compiler -> READINGS.add(Reading.of(new ElementSource(compiler)))));
        assertThat(compiled.errors()).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(folder)}, null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try {
                    return super.findClass(name);
                } catch (ClassNotFoundException notOfTheFixtures) {
                    return TwoSourcesTest.class.getClassLoader().loadClass(name);
                }
            }
        }) {
            READINGS.add(Reading.of(new ReflectionSource(loader)));
        }
    }

    /** All classes of the fixtures that are neither local nor anonymous. */
    static List<String> names() {
        String folder = "io/mizan/contract/reader/fixture";
        Path classes = Path.of("../mizan-jakarta-contract/target/test-classes");
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !name.matches(".*\\$[0-9].*"))
                    .map(name -> folder.replace('/', '.') + "." + name)
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    @ParameterizedTest
    @MethodSource("names")
    void declaration_isTheSame(String className) {
        assertThat(READINGS.get(0).find(className))
                .isPresent()
                .isEqualTo(READINGS.get(1).find(className));
    }

    @Test
    void problems_areTheSame() {
        assertThat(READINGS.get(0).problems())
                .isNotEmpty()
                .containsExactlyElementsOf(READINGS.get(1).problems());
    }

    @Test
    void contract_hasTheSameHash() {
        assertThat(READINGS.get(0).hash()).isEqualTo(READINGS.get(1).hash());
    }

    /** Without what only one of them can know: comments of the source, and members that javac adds after the processors. */
    private static ClassDeclaration plain(ClassDeclaration type) {
        return new ClassDeclaration(
                type.name(),
                type.kind(),
                type.modifiers(),
                type.typeParameters(),
                type.superclass(),
                type.interfaces(),
                type.members().stream().map(TwoSourcesTest::plain).toList(),
                type.constants(),
                type.kind() == ClassDeclaration.Kind.ENUM ? List.of() : type.permitted(),
                type.methods().stream()
                        .filter(method -> !method.modifiers().contains(Modifier.BRIDGE))
                        .filter(method -> type.kind() != ClassDeclaration.Kind.ENUM
                                || !method.name().equals(MethodDeclaration.CONSTRUCTOR))
                        .map(TwoSourcesTest::plain)
                        .toList(),
                type.annotations(),
                "");
    }

    private static MemberDeclaration plain(MemberDeclaration member) {
        return new MemberDeclaration(member.name(), member.type(), member.modifiers(), member.annotations(), "");
    }

    private static MethodDeclaration plain(MethodDeclaration method) {
        return new MethodDeclaration(
                method.name(),
                method.modifiers(),
                method.parameters(),
                method.result(),
                method.thrown(),
                method.annotations(),
                "");
    }

    /** Looks at the sources when the compiler has entered them all. */
    @SupportedAnnotationTypes("*")
    private static final class Probe extends AbstractProcessor {
        private final Consumer<ProcessingEnvironment> look;

        Probe(Consumer<ProcessingEnvironment> look) {
            this.look = look;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                look.accept(processingEnv);
            }
            return false;
        }
    }
}
