// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.contract.bun.BunBinary;
import io.mizan.contract.bun.Platform;
import io.mizan.ssr.bundle.Bundles;
import io.mizan.ssr.bundle.WebRoot;
import io.mizan.ssr.bundle.WorkFiles;
import io.mizan.ssr.bundle.Workplace;
import io.mizan.ssr.page.Fallbacks;
import io.mizan.ssr.page.Renderer;
import io.mizan.ssr.pool.Health;
import io.mizan.ssr.pool.Plan;
import io.mizan.ssr.pool.Pool;
import io.mizan.ssr.settings.SsrSettings;
import io.mizan.ssr.worker.Launch;
import io.mizan.ssr.worker.Limits;
import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that renders for one application: its folder, its workers, its renderer. */
final class Workshop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Workshop.class.getName());

    private final SsrSettings settings;
    private final Workplace workplace;
    private final Fallbacks fallbacks = new Fallbacks(System::nanoTime);
    private final Renderer renderer;
    private final @Nullable Pool pool;

    /**
     * Opens it.
     *
     * @throws IOException if what was built can't be used, or there is no room for it
     */
    Workshop(SsrSettings settings, WebRoot root) throws IOException {
        this.settings = settings;
        this.workplace = new Workplace(root);
        try {
            Bundles bundles = workplace.bundles();
            BunBinary search = new BunBinary(
                    Platform.here(), Optional.ofNullable(System.getenv("PATH")).orElse(""));
            Optional<Path> bun = search.find(settings.bun(), projects());
            boolean needed = settings.workers() > 0
                    && !(bundles.apps().isEmpty() && settings.sources().isEmpty());
            if (needed && bun.isEmpty()) {
                LOG.log(Level.WARNING, search.advice());
            }
            this.pool = needed && bun.isPresent() ? pool(bun.get()) : null;
            String missing = settings.workers() == 0 ? "mizan.ssr.workers is 0" : search.advice();
            this.renderer = new Renderer(settings, bundles, pool, missing, fallbacks);
        } catch (RuntimeException failed) {
            workplace.close();
            throw failed;
        }
    }

    private List<Path> projects() {
        List<Path> projects = new ArrayList<>(settings.sources());
        projects.add(Path.of("").toAbsolutePath());
        return projects;
    }

    private Launch launch(Path bun, WorkFiles files) {
        List<String> arguments = new ArrayList<>(List.of(files.apps().toString(), "--stuck"));
        arguments.add(Long.toString(3 * settings.deadline().toMillis()));
        for (Path sources : settings.sources()) {
            arguments.addAll(List.of("--sources", sources.toString()));
        }
        return new Launch(bun, files.script(), files.folder(), arguments, environment(files));
    }

    private Map<String, String> environment(WorkFiles files) {
        Map<String, String> environment = new HashMap<>();
        for (String name : settings.env()) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
        }
        environment.put("NODE_ENV", settings.sources().isEmpty() ? "production" : "development");
        environment.put("HOME", files.folder().toString());
        environment.put("TMPDIR", files.temporary().toString());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", settings.timeZone());
        environment.put("DO_NOT_TRACK", "1");
        return environment;
    }

    private Pool pool(Path bun) {
        return new Pool(plan(), watch -> worker(bun, watch), what -> LOG.log(Level.WARNING, "{0}", what));
    }

    /**
     * A process that renders sources is asked by browsers for what a page imports, after the page, and keeps the packages that it has
     * bundled for them in a folder of the front end: there is one, and it stays.
     */
    private Plan plan() {
        return settings.sources().isEmpty()
                ? new Plan(settings.workers(), settings.capacity(), settings.recycleRenders(), settings.recycleMemory())
                : new Plan(1, settings.capacity(), 0, 0);
    }

    private Worker worker(Path bun, Watch watch) throws IOException {
        WorkFiles files = workplace.files();
        Limits limits = Limits.of(settings.deadline());
        Level level = settings.development() ? Level.INFO : Level.DEBUG;
        return Worker.start(
                launch(bun, files), limits, new FilesWatch(watch, files), line -> LOG.log(level, "{0}", line));
    }

    Renderer renderer() {
        return renderer;
    }

    Optional<Health> health() {
        return Optional.ofNullable(pool).map(Pool::health);
    }

    Fallbacks fallbacks() {
        return fallbacks;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        workplace.close();
    }
}
