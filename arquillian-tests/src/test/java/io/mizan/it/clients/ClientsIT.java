// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mizan.it.clients.app.Boards;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.socket.app.SessionEnd;
import io.mizan.it.users.User;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Clients that watch and join over the socket and events of a server. What they are tried by is written in their own language. */
class ClientsIT extends ServerTest {
    private static final Path NPM = Path.of("../npm");
    private static final Path PYTHON = Path.of("src/test/python");
    private static final Path RUNTIME = Path.of("../mizan-jakarta-codegen/src/main/resources/io/mizan/codegen")
            .toAbsolutePath();
    private static final String RECENT = "import sys, websockets; sys.exit(sys.version_info < (3, 11))";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("boards")
                .cache()
                .formLogin()
                .settings(Map.of("mizan.channel.history-messages", "8"))
                .build()
                .addPackage(Boards.class.getPackage())
                .addClass(SessionEnd.class);
    }

    @Test
    void clientInTypeScript_isLive() throws IOException {
        assertThat(NPM.resolve("node_modules/vitest"))
                .as("npm's build installs it")
                .exists();
        Run run = run(NPM, "node", "node_modules/vitest/vitest.mjs", "run", "--config", "vitest.server.config.ts");
        assertThat(run.status()).as(run.said()).isZero();
    }

    @Test
    void clientInPython_isLive() throws IOException {
        assumeTrue(isThere("python3", "-c", RECENT), "Python 3.11 or later with websockets is not installed");
        Run run = run(PYTHON, "python3", "boards.py", base().toString());
        assertThat(run.said().strip()).isEqualTo("well");
    }

    @Test
    void clientInRust_isLive() throws IOException {
        assumeTrue(isThere("cargo", "--version") && RustProgram.hasCrates(), "cargo and Debian's crates are not there");
        RustProgram.write();
        Run generated = run(RustProgram.WORK, RustProgram.generate());
        assertThat(generated.status()).as(generated.said()).isZero();
        Run run = run(RustProgram.WORK, RustProgram.run(base().toString()));
        assertThat(run.said().strip()).isEqualTo("well");
    }

    private boolean isThere(String... command) {
        try {
            return run(Path.of("."), command).status() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** How a program has ended, and what it said. */
    private record Run(int status, String said) {}

    private Run run(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("MIZAN_TEST_SERVER", base().toString());
        environment.put("MIZAN_TEST_USER", User.ADA.login());
        environment.put("MIZAN_TEST_PASSWORD", User.ADA.password());
        environment.put("NO_COLOR", "1");
        environment.merge("PYTHONPATH", RUNTIME.toString(), (its, own) -> its + File.pathSeparator + own);
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), said);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroy();
        }
    }
}
