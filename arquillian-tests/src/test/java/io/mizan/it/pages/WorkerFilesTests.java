// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.server.PageWorkers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pages where temporary files are cleaned up. */
interface WorkerFilesTests {

    Http http();

    @Test
    default void workersWhoseFilesSomebodyHasDeleted_areFollowedByOthersThatRender(@TempDir Path elsewhere)
            throws Exception {
        Set<Path> folders = PageWorkers.folders();
        assertThat(folders).singleElement().matches(Files::isDirectory);

        for (Path folder : folders) {
            // gone at once: into a folder that is being emptied, a worker that is just starting would put something
            // again
            Files.move(folder, elsewhere.resolve("gone"));
        }
        List<ProcessHandle> workers = PageWorkers.running();
        workers.forEach(ProcessHandle::destroyForcibly);
        PagesEndTest.await(workers, 5);

        assertThat(Stream.generate(() -> http().get("app/houses/40?x=1").text()).limit(1_000))
                .anyMatch(page -> page.contains("<p>house {\"house_id\":\"40\"}"));
        assertThat(PageWorkers.folders()).isNotEmpty().doesNotContainAnyElementsOf(folders);
    }
}
