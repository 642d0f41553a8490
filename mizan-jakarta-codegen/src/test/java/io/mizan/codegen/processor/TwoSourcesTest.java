// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.kdl.ContractKdl;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiler at work and loaded classes tell the same of the same sources. */
@ParameterizedClass
@EnumSource(Compiler.class)
class TwoSourcesTest {

    private static final Set<String> OF_ENUMS = Set.of(MethodDeclaration.CONSTRUCTOR, "valueOf");

    private static final Pattern CONSTANTS = Pattern.compile("( +constant .*\n)+");

    /** What one source tells of the fixtures. */
    private record Reading(Map<String, ClassDeclaration> classes, List<String> problems, String contract) {

        static Reading of(Declarations source) {
            Map<String, ClassDeclaration> classes = new TreeMap<>();
            names().forEach(name -> source.find(name).ifPresent(found -> classes.put(name, plain(found))));
            ContractReader.Result result = new ContractReader(source).read(names());
            return new Reading(
                    classes,
                    result.problems().stream().map(Problem::toString).toList(),
                    constantsInOrder(ContractKdl.write(result.contract())));
        }

        /** Eclipse's compiler sorts those of enums that it reads from class files. */
        private static String constantsInOrder(String contract) {
            return CONSTANTS
                    .matcher(contract)
                    .replaceAll(found -> found.group().lines().sorted().collect(Collectors.joining("\n", "", "\n")));
        }

        Optional<ClassDeclaration> find(String className) {
            return Optional.ofNullable(classes.get(className));
        }
    }

    /** First the compiler's, then that of loaded classes. */
    private static final List<Reading> READINGS = new ArrayList<>();

    /** With the compiler that has told the first of the readings. */
    TwoSourcesTest(@SuppressWarnings("unused") Compiler compiler) {}

    @BeforeParameterizedClassInvocation
    static void compile(Compiler compiler, @TempDir Path folder) throws IOException {
        READINGS.clear();
        Compiled compiled = Compiled.of(
                compiler,
                folder,
                Compiled.fixtures(),
                new Probe(at -> READINGS.add(Reading.of(new ElementSource(at)))));
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
    void contract_isTheSame() {
        assertThat(READINGS.get(0).contract().replaceAll(" +doc .*\n", ""))
                .isEqualTo(READINGS.get(1).contract());
    }

    /** Without what only one of them can know: comments of the source, and members that the compiler adds after the processors. */
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
                        .filter(method ->
                                type.kind() != ClassDeclaration.Kind.ENUM || !OF_ENUMS.contains(method.name()))
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
