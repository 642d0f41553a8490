// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import io.mizan.contract.bundle.PageFiles;
import io.mizan.spi.PageRenderer;
import io.mizan.ssr.bundle.Bundles;
import io.mizan.ssr.pool.Pool;
import io.mizan.ssr.pool.Unrendered;
import io.mizan.ssr.settings.SsrSettings;
import io.mizan.ssr.worker.Answer;
import io.mizan.ssr.worker.Rendering;
import io.mizan.ssr.worker.Task;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes documents with a pool of workers, or without. */
public final class Renderer implements PageRenderer {

    private static final String TIMEOUT = "TimeoutError";
    static final String NO_PAGE = "NoSuchPage";

    private final SsrSettings settings;
    private final Bundles bundles;
    private final @Nullable Pool pool;
    private final String missing;
    private final Fallbacks fallbacks;
    private final AtomicLong rendered = new AtomicLong();

    /**
     * A renderer.
     *
     * @param settings how
     * @param bundles what there is
     * @param pool renders; null: nothing does
     * @param missing what to do about that
     * @param fallbacks counts what was not rendered
     */
    public Renderer(SsrSettings settings, Bundles bundles, @Nullable Pool pool, String missing, Fallbacks fallbacks) {
        this.settings = settings;
        this.bundles = bundles;
        this.pool = pool;
        this.missing = missing;
        this.fallbacks = fallbacks;
    }

    /**
     * How many pages were rendered.
     *
     * @return those that the browser has to render are not counted
     */
    public long rendered() {
        return rendered.get();
    }

    @Override
    public Rendered render(Asked asked) throws UnknownPage {
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        List<PageFiles> candidates = candidates(asked.page().name(), deadline);
        byte[] props = Props.json(asked.page().props());
        byte[] data = HydrationData.of(asked);
        String language = asked.page().locale().orElse(settings.locale()).toLanguageTag();
        for (PageFiles files : candidates) {
            Document document = new Document(asked, files, language, props, data);
            Optional<Rendered> made = render(document, deadline);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw unknown(asked);
    }

    @Override
    public Part part(Asked asked, String prefix) throws UnknownPage {
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        Fragments fragments = new Fragments(pool, missing, settings.deadline(), fallbacks);
        byte[] props = Props.json(asked.page().props());
        byte[] data = HydrationData.of(asked);
        String language = asked.page().locale().orElse(settings.locale()).toLanguageTag();
        for (PageFiles files : candidates(asked.page().name(), deadline)) {
            Fragment fragment = new Fragment(asked, files, language, prefix, props, data);
            Optional<Part> made = fragments.render(fragment, deadline);
            if (made.isPresent()) {
                if (made.get().fallback().isEmpty()) {
                    rendered.incrementAndGet();
                }
                return made.get();
            }
        }
        throw unknown(asked);
    }

    private UnknownPage unknown(Asked asked) {
        return new UnknownPage("there is no page '" + shown(asked.page().name()) + "' among " + bundles.names());
    }

    private static String shown(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return cut.replaceAll("[^\\x21-\\x7e ]", "?");
    }

    /** What was built is looked up; in development the worker knows what there is. */
    private List<PageFiles> candidates(String name, long deadline) {
        Optional<PageFiles> built = bundles.find(name);
        Pool workers = pool;
        if (settings.sources().isEmpty() || workers == null) {
            return built.stream().toList();
        }
        List<PageFiles> found = new ArrayList<>();
        try {
            for (String app : workers.apps(deadline)) {
                String page = name.startsWith(app + "/") ? name.substring(app.length() + 1) : name;
                found.add(new PageFiles(app, page, List.of(), List.of(), List.of()));
            }
        } catch (Unrendered none) {
            built.ifPresent(found::add);
        }
        return found;
    }

    /** Empty if the worker knows no such page. */
    private Optional<Rendered> render(Document document, long deadline) {
        try {
            Pool workers = pool;
            if (workers == null) {
                throw new Unrendered(Reason.MISSING, missing);
            }
            return rendered(document, workers.begin(task(document), deadline), deadline);
        } catch (Unrendered unrendered) {
            return Optional.of(fallback(document, unrendered.reason(), String.valueOf(unrendered.getMessage())));
        }
    }

    private Task task(Document document) {
        Asked asked = document.asked();
        PageFiles files = document.files();
        return new Task(
                files.app(),
                files.page(),
                asked.url(),
                asked.base(),
                document.locale(),
                asked.nonce(),
                asked.page().isStreaming(),
                asked.page().isStreaming() ? settings.streamDeadline() : settings.deadline(),
                document.props(),
                "",
                document.data());
    }

    private Optional<Rendered> rendered(Document document, Rendering rendering, long deadline) throws Unrendered {
        boolean handedOn = false;
        try {
            Answer.Part first = part(rendering, deadline);
            if (first instanceof Answer.Failed failed) {
                return failed(document, failed);
            } else if (!(first instanceof Answer.Head head)) {
                throw new Unrendered(Reason.BROKEN, "a worker ended before it had begun");
            } else if (head.location().isPresent()) {
                return Optional.of(redirect(head));
            } else if (document.asked().page().isStreaming()) {
                handedOn = true;
                return Optional.of(streamed(document, head, rendering));
            } else {
                return whole(document, head, rendering, deadline);
            }
        } finally {
            if (!handedOn) {
                rendering.close();
            }
        }
    }

    /** What comes next, in time. */
    static Answer.Part part(Rendering rendering, long deadline) throws Unrendered {
        Answer.Part part = rendering
                .next(deadline)
                .orElseThrow(() -> new Unrendered(Reason.DEADLINE, "it was not rendered in time"));
        if (part instanceof Answer.Gone gone) {
            throw new Unrendered(Reason.BROKEN, "its worker has ended: " + gone.why());
        }
        return part;
    }

    private Optional<Rendered> failed(Document document, Answer.Failed failed) throws Unrendered {
        if (failed.name().equals(NO_PAGE)) {
            return Optional.empty();
        } else if (settings.development() && !failed.name().equals(TIMEOUT)) {
            fallbacks.add(Reason.ERROR, document.files().name(), failed.name() + ": " + failed.message());
            return Optional.of(new Whole(
                    500, Optional.empty(), ErrorPage.of(document.files().name(), failed), Optional.of(Reason.ERROR)));
        }
        throw unrendered(failed);
    }

    static Unrendered unrendered(Answer.Failed failed) {
        return failed.name().equals(TIMEOUT)
                ? new Unrendered(Reason.DEADLINE, "it was not rendered in time")
                : new Unrendered(
                        Reason.ERROR, (failed.name() + ": " + failed.message() + "\n" + failed.stack()).strip());
    }

    private Rendered redirect(Answer.Head head) throws Unrendered {
        String location = head.location().orElse("");
        if (!location.matches("[\\x21-\\x7e]+") || head.status() < 300 || head.status() > 399) {
            throw new Unrendered(Reason.ERROR, "a redirect to no address");
        }
        rendered.incrementAndGet();
        return new Whole(head.status(), Optional.of(location), new byte[0], Optional.empty());
    }

    private Rendered streamed(Document document, Answer.Head head, Rendering rendering) {
        Duration time = settings.streamDeadline();
        rendered.incrementAndGet();
        long deadline = System.nanoTime() + time.toNanos();
        return new Streamed(head.status(), new Streaming(document, head, rendering, deadline, fallbacks));
    }

    private Optional<Rendered> whole(Document document, Answer.Head head, Rendering rendering, long deadline)
            throws Unrendered {
        ByteArrayOutputStream html = new ByteArrayOutputStream(head.html().length + document.data().length + 4096);
        html.writeBytes(document.opening(head).getBytes(StandardCharsets.UTF_8));
        html.writeBytes(head.html());
        while (true) {
            Answer.Part next = part(rendering, deadline);
            if (next instanceof Answer.Failed failed) {
                return failed(document, failed);
            } else if (next instanceof Answer.More more) {
                html.writeBytes(more.html());
            } else {
                html.writeBytes(document.closing(false));
                rendered.incrementAndGet();
                return Optional.of(new Whole(head.status(), Optional.empty(), html.toByteArray(), Optional.empty()));
            }
        }
    }

    private Rendered fallback(Document document, Reason reason, String why) {
        fallbacks.add(reason, document.files().name(), why);
        ByteArrayOutputStream html = new ByteArrayOutputStream(document.data().length + 4096);
        html.writeBytes(document.opening(null).getBytes(StandardCharsets.UTF_8));
        html.writeBytes(document.closing(false));
        return new Whole(200, Optional.empty(), html.toByteArray(), Optional.of(reason));
    }
}
