// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.PageWorkers;
import io.mizan.it.server.Wars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What renders pages begins and ends with their application. */
abstract class PagesEndTest {
    static final String APPLICATION = "ending";

    static WebArchive application() {
        return Wars.of(APPLICATION)
                .pages()
                .settings(Map.of("mizan.ssr.bun", Wars.bun()))
                .build()
                .addPackage(Houses.class.getPackage());
    }

    abstract void deploy();

    abstract void undeploy();

    @Test
    void undeployment_endsEveryWorkerWithinASecond() throws Exception {
        deploy();
        List<ProcessHandle> workers = PageWorkers.running();
        Set<Path> folders = PageWorkers.folders();
        assertThat(workers).hasSize(2);
        assertThat(folders).singleElement().matches(Files::isDirectory);

        undeploy();

        await(workers, 1);
        assertThat(PageWorkers.running()).isEmpty();
        assertThat(folders).noneMatch(Files::exists);
    }

    static void await(List<ProcessHandle> workers, int seconds) throws Exception {
        CompletableFuture.allOf(workers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(seconds, TimeUnit.SECONDS);
    }
}
