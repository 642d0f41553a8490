// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.spi.PageRenderer.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows the figures of pages in MicroProfile Metrics: the same as {@link PageConsole}. The extension makes it a bean where the
 * server has that. A registry is the whole server's: an application takes back what is its own, and nothing else.
 */
public class PageMetrics {

    @Inject
    MetricRegistry registry;

    private final List<MetricID> shown = new ArrayList<>();

    /** For the container. */
    public PageMetrics() {}

    /** A class that an extension adds does not see the beans of its own archive on every server: it asks for them. */
    void begun(@Observes @Initialized(ApplicationScoped.class) Object application) {
        BunPages pages = CDI.current().select(BunPages.class).get();
        Tag name = new Tag("application", pages.application().orElse("unnamed"));
        show(pages, "rendered", "pages that workers have rendered", PageFiguresMXBean::getRendered, name);
        for (Reason reason : Reason.values()) {
            ToLongFunction<PageFiguresMXBean> fallbacks =
                    figures -> figures.getFallbacks().getOrDefault(reason.word(), 0L);
            show(pages, "fallbacks", "pages left to browsers", fallbacks, name, new Tag("reason", reason.word()));
        }
        show(pages, "ready", "workers that can render", PageFiguresMXBean::getReady, name);
        show(pages, "in_hand", "pages that workers have in hand", PageFiguresMXBean::getInHand, name);
        show(pages, "starts", "workers that were started", PageFiguresMXBean::getStarts, name);
        show(pages, "recycled", "workers replaced as old or fat", PageFiguresMXBean::getRecycled, name);
    }

    private void show(BunPages pages, String name, String what, ToLongFunction<PageFiguresMXBean> figure, Tag... tags) {
        Metadata described = Metadata.builder()
                .withName("mizan_pages_" + name)
                .withDescription(what)
                .build();
        registry.gauge(described, () -> pages.figures().map(figure::applyAsLong).orElse(0L), tags);
        shown.add(new MetricID(described.getName(), tags));
    }

    @PreDestroy
    void end() {
        shown.forEach(registry::remove);
    }
}
