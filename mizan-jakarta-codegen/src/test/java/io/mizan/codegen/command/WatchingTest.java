// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mizan generate --watch} as a process of its own, beside a compiler. */
class WatchingTest {

    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private Process mizan;

    @SuppressWarnings("NullAway.Init")
    private Thread reader;

    @BeforeEach
    void start() throws IOException {
        compile("public class Owners { @io.mizan.Client public void rename(String name) {} }");
        mizan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MizanCommand.class.getName(),
                        "generate",
                        "--watch",
                        "--from",
                        classes().toString(),
                        "--to",
                        folder.resolve("api").toString(),
                        "--target",
                        "typescript")
                .redirectErrorStream(true)
                .start();
        reader = new Thread(this::read);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = mizan.inputReader()) {
            lines.lines().forEach(said::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        mizan.toHandle().destroyForcibly();
        reader.join();
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Owners.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-parameters",
                        "-d",
                        classes().toString(),
                        file.toString());
        assertThat(result).isZero();
    }

    /** The next line that has a text; what stands before it is passed over. */
    private String line(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        String line = "";
        while (line != null && !line.contains(text)) {
            line = said.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        assertThat(line).as("a line with " + text).isNotNull();
        return line;
    }

    @Test
    void change_isWrittenAndNamed() throws IOException, InterruptedException {
        line("4 files, 4 changed");
        compile("public class Owners { @io.mizan.Client public void rename(String name, int times) {} }");

        assertThat(line("files, ")).endsWith("4 files, 2 changed: contract.ts, functions/Owners.ts");
        assertThat(folder.resolve("api/functions/Owners.ts")).content().contains("times");
    }

    @Test
    void mistake_isSaidAndDoesNotEndIt() throws IOException, InterruptedException {
        line("4 files, 4 changed");
        compile("public class Owners { @io.mizan.Client public static void rename(String name) {} }");
        line("MIZ-015 Owners.rename(String)");
        assertThat(folder.resolve("api/functions/Owners.ts")).exists();

        compile("public class Owners { @io.mizan.Client public void rename(long id) {} }");
        line("2 changed");
        assertThat(folder.resolve("api/functions/Owners.ts")).content().contains("id: ");
    }

    @Test
    void classesThatABuildHasDeleted_areWaitedFor() throws IOException, InterruptedException {
        line("4 files, 4 changed");
        Files.delete(classes().resolve("Owners.class"));
        Files.delete(classes());
        compile("public class Owners { @io.mizan.Client public void find(String name) {} }");

        assertThat(line("files, ")).as("never an empty client").contains("4 files, 2 changed");
        assertThat(folder.resolve("api/functions/Owners.ts")).content().contains("find");
    }

    @Test
    void end_isClean() throws InterruptedException {
        line("4 files, 4 changed");
        mizan.toHandle().destroy();

        assertThat(mizan.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        reader.join();
        assertThat(said).isEmpty();
    }
}
