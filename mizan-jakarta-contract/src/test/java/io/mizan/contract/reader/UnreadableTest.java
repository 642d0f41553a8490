// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.AnnotationUse.ClassName;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.reader.fixture.Contexts.OwnerContext;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the compiler was asked to make in another way, or that a library is missing for. */
class UnreadableTest {

    private static final String IMPORTS = "import io.mizan.*; import java.util.*; ";

    @TempDir
    Path classes;

    @BeforeEach
    void missingLibrary() throws IOException {
        compile("Missing", "public class Missing extends Exception { }");
    }

    private void compile(String name, String code, String... options) throws IOException {
        Path source = Files.writeString(classes.resolve(name + ".java"), code);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", path, "-d", classes.toString()));
        arguments.addAll(List.of(options));
        arguments.add(source.toString());
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private List<String> problems(String... names) throws IOException {
        Files.deleteIfExists(classes.resolve("Missing.class"));
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return new ContractReader(new ReflectionSource(loader))
                    .read(List.of(names)).problems().stream()
                            .map(Object::toString)
                            .toList();
        }
    }

    @Test
    void names_compiledAway_areMissed() throws IOException {
        compile("Owners", IMPORTS + "public class Owners { @Client public void rename(long id) {} }");

        assertThat(problems("Owners"))
                .containsExactly("MIZ-001 Owners.rename(long): the parameters' names are not in the class file; compile"
                        + " with -parameters");
    }

    @Test
    void names_ofFunctionsWithoutParameters_areNotMissed() throws IOException {
        compile("Owners", IMPORTS + "public class Owners { @Client public void refresh() {} }");

        assertThat(problems("Owners")).isEmpty();
    }

    @Test
    void method_thatMentionsAMissingClass_makesItsClassUnreadable() throws IOException {
        compile(
                "Owners",
                IMPORTS + "public class Owners { @Client public void refresh() {} void other(Missing m) {} }",
                "-parameters");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-045 Owners: the class can't be read: Missing is missing; add what is missing to the"
                                + " application");
    }

    @Test
    void typeArgument_thatIsMissing_makesItsClassUnreadable() throws IOException {
        compile("Owners", IMPORTS + "public class Owners { @Client public List<Missing> all() { return null; } }");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-045 Owners: the class can't be read: Missing is missing; add what is missing to the"
                                + " application");
    }

    @Test
    void classLiteral_thatIsMissing_makesItsClassUnreadable() throws IOException {
        compile(
                "Row",
                "import jakarta.json.bind.annotation.*; @JsonbTypeInfo(@JsonbSubtype(alias = \"m\", type ="
                        + " Missing.class)) public interface Row { }");
        compile("Owners", IMPORTS + "public class Owners { @Client public Row row() { return null; } }");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-019 Owners.row(): Row has no JSON form (it can't be read: Missing is missing); use a"
                                + " record, bean, enum, sealed hierarchy, collection, map, JsonValue or a value of the"
                                + " protocol's section 2");
    }

    @Test
    void context_thatMentionsAMissingClass_isUnreadable() throws IOException {
        compile(
                "OwnerContext",
                IMPORTS + "@ClientContext public record OwnerContext(long id) { void of(Missing m) {} }");
        compile(
                "Owners",
                IMPORTS
                        + "public class Owners { @Client(context = OwnerContext.class) public int all() { return 1; } }");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-045 OwnerContext: the class can't be read: Missing is missing; add what is missing to"
                                + " the application");
    }

    @Test
    void guard_thatMentionsAMissingClass_isUnreadable() throws IOException {
        compile(
                "MayEdit",
                IMPORTS + "public class MayEdit implements Guard<Record> { public boolean allows(Caller c, Record r) {"
                        + " return true; } void of(Missing m) {} }");
        compile("Owners", IMPORTS + "public class Owners { @Client(auth = MayEdit.class) public void all() { } }");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-045 MayEdit: the class can't be read: Missing is missing; add what is missing to the"
                                + " application");
    }

    @Test
    void superclass_ofABean_thatMentionsAMissingClass_isUnreadable() throws IOException {
        compile("Base", "public class Base { public int getId() { return 1; } void of(Missing m) {} }");
        compile("Row", "public class Row extends Base { public String getName() { return null; } }");
        compile("Owners", IMPORTS + "public class Owners { @Client public Row row() { return null; } }");

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-019 Owners.row(): Row has no JSON form (its supertype Base can't be read: Missing is"
                                + " missing); use a record, bean, enum, sealed hierarchy, collection, map, JsonValue or a"
                                + " value of the protocol's section 2");
    }

    @Test
    void class_thatIsNotThere_isUnreadable() throws IOException {
        assertThat(problems("Nowhere"))
                .containsExactly(
                        "MIZ-045 Nowhere: the class can't be read: there is no such class; add what is missing to"
                                + " the application");
    }

    @Test
    void package_withAFormat_isNotUnderstood() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("days"));
        Files.writeString(folder.resolve("Day.java"), "package days; public record Day(java.time.LocalDate day) {}");
        Files.writeString(
                folder.resolve("package-info.java"),
                "@jakarta.json.bind.annotation.JsonbDateFormat(\"yyyy\") package days;");
        compile(
                "Owners",
                IMPORTS + "public class Owners { @Client public days.Day day() { return null; } }",
                "-sourcepath",
                classes.toString());
        compile("days/package-info", Files.readString(folder.resolve("package-info.java")));

        assertThat(problems("Owners"))
                .containsExactly(
                        "MIZ-031 days.package-info: @JsonbDateFormat on Day can't be expressed in the contract;"
                                + " put it on each property that is meant");
    }

    /** A guard that Java's compiler refuses, but another language's may let through. */
    @Test
    void guard_ofATypeVariable_judgesByNothing() throws IOException {
        compile("Loose", IMPORTS + "public abstract class Loose<C extends Record> implements Guard<C> { }");
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Declarations guarded = withGuard(new ReflectionSource(loader), "Loose");

            assertThat(new ContractReader(guarded)
                            .read(List.of(OwnerContext.class.getName()))
                            .problems())
                    .extracting(Object::toString)
                    .containsExactly(
                            "MIZ-025 " + OwnerContext.class.getName() + ": the guard Loose does not say what it"
                                    + " judges by; let the class itself implement Guard<SomeRecord>");
        }
    }

    private static Declarations withGuard(Declarations source, String guard) {
        return className -> source.find(className).map(declared -> {
            List<AnnotationUse> annotations = declared.annotations().all().stream()
                    .map(use -> {
                        Map<String, Object> values = new HashMap<>(use.values());
                        values.computeIfPresent("auth", (name, none) -> List.of(new ClassName(guard)));
                        return new AnnotationUse(use.type(), values);
                    })
                    .toList();
            return new ClassDeclaration(
                    declared.name(),
                    declared.kind(),
                    declared.modifiers(),
                    declared.typeParameters(),
                    declared.superclass(),
                    declared.interfaces(),
                    declared.members(),
                    declared.constants(),
                    declared.permitted(),
                    declared.methods(),
                    new Annotations(annotations),
                    declared.doc());
        });
    }
}
