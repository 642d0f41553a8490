// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.ssr.bundle.MemoryRoot;
import io.mizan.ssr.bundle.WorkFiles;
import io.mizan.ssr.bundle.Workplace;
import io.mizan.ssr.pool.Workers;
import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Workers are used if all their files were there while they started. */
class FilesWatchTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void workerWhoseFilesAreWhole_isUsed() throws Exception {
        try (Workplace workplace = new Workplace(new MemoryRoot().app("react", "a/Page.tsx"))) {
            Worker worker = start(workplace.files());

            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("ready");
            worker.leave();
            assertThat(told.poll(20, TimeUnit.SECONDS)).contains("it has ended");
        }
    }

    @Test
    void workerWhoseFilesWereDeletedMeanwhile_isEnded() throws Exception {
        try (Workplace workplace = new Workplace(new MemoryRoot().app("react", "a/Page.tsx"))) {
            WorkFiles files = workplace.files();
            Files.delete(files.script());

            start(files);

            assertThat(told.poll(20, TimeUnit.SECONDS)).contains("its files were deleted while it started");
        }
    }

    /** One of the tests' own, which does not need them. */
    private Worker start(WorkFiles files) throws Exception {
        return Workers.start(new FilesWatch(new Diary(), files));
    }

    private final class Diary implements Watch {

        @Override
        public void ready(Worker worker) {
            told.add("ready");
        }

        @Override
        public void ended(Worker worker, String why) {
            told.add(why);
        }

        @Override
        public void rendered(Worker worker, long resident) {
            told.add("rendered");
        }
    }
}
