// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Opens the guide's front end in a browser, as {@code front-end.test.mjs} says. */
class FrontEndIT {

    private static final Path FOLDER = ProjectFiles.ROOT.resolve("docs/src/test/web");

    @Test
    void frontEnd_showsWhatItsPageSays() throws Exception {
        try (GuideServer server = new GuideServer()) {
            ProcessBuilder tests = new ProcessBuilder("node", "--test", "front-end.test.mjs")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true);
            tests.environment().put("BOOKS_SERVER", "http://localhost:" + server.port());
            Process running = tests.start();
            String said = new String(running.getInputStream().readAllBytes(), UTF_8);

            assertThat(running.waitFor()).as(said).isZero();
        }
    }
}
