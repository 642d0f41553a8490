// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An IDE runs on a Java of its own, which may have no compiler. */
class WithoutJavacTest {

    @TempDir
    Path folder;

    private String compiled(String function) throws IOException {
        Path source = folder.resolve("Owners.java");
        Files.writeString(source, "public class Owners { /** Says one. */ @io.mizan.Client public " + function + " }");
        String classPath = System.getProperty("java.class.path");
        Process eclipse = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base,java.compiler,java.logging,java.xml,jdk.zipfs",
                        "-cp",
                        classPath,
                        "org.eclipse.jdt.internal.compiler.batch.Main",
                        "-17",
                        "-nowarn",
                        "-cp",
                        classPath,
                        "-processorpath",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        return new String(eclipse.getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void soundDeclaration_compiles() throws IOException {
        assertThat(compiled("String one() { return null; }")).isEmpty();
        assertThat(folder.resolve("Owners.class")).exists();
    }

    @Test
    void problem_isSaid() throws IOException {
        assertThat(compiled("static String one() { return null; }"))
                .contains("Owners.java (at line 1)", "MIZ-015 Owners.one(): ");
    }
}
