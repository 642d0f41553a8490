// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Compiler.class)
class MizanProcessorTest {

    /** In the first line of each source. */
    private static final String IMPORTS =
            "import io.mizan.AffectsParam; import io.mizan.Client; import io.mizan.ClientContext;\n";

    private final Compiler compiler;

    @TempDir
    Path folder;

    MizanProcessorTest(Compiler compiler) {
        this.compiler = compiler;
    }

    private Compiled compiled(String source) {
        return Compiled.of(compiler, folder, "Owners", IMPORTS + source, new MizanProcessor());
    }

    @Test
    void soundDeclaration_compiles() {
        assertThat(compiled("""
                                public class Owners {
                                    @ClientContext public record OwnerContext(long ownerId) {}
                                    @Client(context = OwnerContext.class) public String ownerName(long ownerId) { return ""; }
                                }
                                """).errors()).isEmpty();
    }

    @Test
    void problemOfAMethod_standsOnItsLine() {
        assertThat(compiled("""
                                public class Owners {
                                    @ClientContext public record OwnerContext(long ownerId) {}
                                    @Client(affects = OwnerContext.class)
                                    public void rename(@AffectsParam long id) {}
                                }
                                """).errors()).singleElement().asString().startsWith("5: MIZ-010 Owners.rename(long): ");
    }

    @Test
    void problemOfARecord_standsOnItsLine() {
        // Eclipse's compiler knows the lines of classes, interfaces and enums, but of no record
        int line = compiler == Compiler.ECLIPSE ? 0 : 4;
        assertThat(compiled("""
                                public class Owners {
                                    @ClientContext
                                    public record OwnerContext(java.util.List<String> names) {}
                                    @Client(context = OwnerContext.class)
                                    public String ownerName(java.util.List<String> names) { return ""; }
                                }
                                """).errors())
                .anySatisfy(
                        error -> assertThat(error).startsWith(line + ": MIZ-").contains("Owners$OwnerContext"));
    }

    @Test
    void problemOfAChannel_standsOnItsLine() {
        assertThat(compiled("""
                                public class Owners {
                                    public record Room(long id) {}
                                    @io.mizan.ClientChannel("room")
                                    public static class Deaf implements io.mizan.Channel<Room, String, String> {}
                                }
                                """).errors())
                .singleElement()
                .asString()
                .startsWith("5: MIZ-051 Owners$Deaf: the channel takes String, but does nothing with it");
    }

    @Test
    void allProblems_areSaidAtOnce() {
        assertThat(compiled("""
                                public class Owners {
                                    @Client public static String one() { return ""; }
                                    @Client public java.util.concurrent.CompletionStage<String> two() { return null; }
                                    @Client public String same() { return ""; }
                                    @Client("same") public String other() { return ""; }
                                }
                                """).errors())
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .contains("3", "4");
    }

    @Test
    void brokenSource_isTheCompilersToTell() {
        assertThat(compiled("""
                                public class Owners {
                                    @Client public Missing owner() { return null; }
                                }
                                """).errors())
                .singleElement()
                .asString()
                .startsWith("3: ")
                .doesNotContain("MIZ-");
    }

    @Test
    void environmentThatAnIdeWraps_isEnough() {
        assertThat(Compiled.of(compiler, folder, "Owners", IMPORTS + """
                                public class Owners {
                                    /** Says one. */
                                    @Client public static String one() { return ""; }
                                }
                                """, new InAnIde())
                        .errors())
                .singleElement()
                .asString()
                .startsWith("4: MIZ-015 ");
    }

    /** Gives the processor another environment than the compiler's own. */
    @SupportedAnnotationTypes("io.mizan.Client")
    private static final class InAnIde extends AbstractProcessor {
        private final MizanProcessor processor = new MizanProcessor();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment compiler) {
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(compiler, arguments)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }

    @Test
    void sourcesWithoutFunctions_areLeftAlone() {
        assertThat(compiled("public class Owners { String name; }").errors()).isEmpty();
    }

    /** With nothing but what the module brings along: no Jakarta EE, as on the processor path of a build. */
    @Test
    void compiler_findsTheProcessorOnItsPath() throws IOException {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(mizan-jakarta-(api|contract|codegen)|jose4j|slf4j|jspecify).*"))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Path source = folder.resolve("Owners.java");
        Files.writeString(
                source, IMPORTS + "public class Owners { @Client public static String one() { return \"\"; } }");

        assertThat(Compiled.of(compiler, folder, List.of(source), path).errors())
                .singleElement()
                .asString()
                .startsWith("2: MIZ-");
    }
}
