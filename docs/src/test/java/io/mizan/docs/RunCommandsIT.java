// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static java.net.http.HttpClient.Version.HTTP_1_1;
import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types what the pages say to run the petclinic, in a copy of the project where nothing has been built. */
class RunCommandsIT {

    /** Each as the page shows it, to be given to Maven; one that stands in two pages once. */
    static List<String> commands() throws IOException {
        List<CodeBlock> blocks = Stream.concat(
                        CodeBlock.of(ProjectFiles.ROOT.resolve("README.md")).stream(),
                        CodeBlock.of(ProjectFiles.ROOT.resolve("examples/petclinic/README.md")).stream())
                .toList();
        return blocks.stream()
                .flatMap(block -> block.code().lines())
                .filter(line -> line.startsWith("mvn ") && line.contains(" -Prun"))
                .map(line -> line.replaceFirst("\\s+#.*", "").replaceFirst(" -[Bq] ", " -B "))
                .distinct()
                .toList();
    }

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> PAGES =
            List.of("", "pages/react", "pages/vue", "pages/svelte", "htmx/", "plain/", "pages/owners/1");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path project;

    @BeforeAll
    static void copyProject() throws IOException {
        for (Path file : ProjectFiles.endingIn("")) {
            Path from = ProjectFiles.ROOT.relativize(file);
            if (!from.toString().matches("npm/(.*/)?(dist|lib)/.*")) { // built, too
                Path to = project.resolve(from.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void petclinic_isServed(String command) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HTTP_1_1).build(); // by 2 Liberty leaves answers open
        try (ForegroundCommand running = ForegroundCommand.start(project, command)) {
            URI clinic = URI.create("http://localhost:" + running.port() + "/petclinic/");
            running.until(() -> status(client, clinic) == 200);
            for (String page : PAGES) {
                assertThat(status(client, clinic.resolve(page))).as(page).isEqualTo(200);
            }
        }
    }

    private static int status(HttpClient client, URI page) {
        try {
            HttpRequest request = HttpRequest.newBuilder(page).timeout(LONGEST).build();
            return client.send(request, discarding()).statusCode();
        } catch (IOException notThere) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
