// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.spi.PageRenderer;
import io.mizan.ssr.bundle.WebRoot;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the pages of an application. The workers start and end with it. */
@ApplicationScoped
public class BunPages implements PageRenderer {

    @Inject
    SsrExtension extension;

    private volatile @Nullable Workshop workshop;
    private volatile @Nullable PageFiguresMXBean figures;
    private @Nullable PageConsole console;

    /** For the container. */
    public BunPages() {}

    /**
     * Begins: the files of the web application hold the pages.
     *
     * @param context of the web application
     */
    void open(ServletContext context) {
        try {
            Workshop opened = new Workshop(extension.settings(), new Files(context));
            workshop = opened;
            PageFiguresMXBean shown = new PageFigures(opened);
            figures = shown;
            console = new PageConsole(context.getContextPath(), shown);
        } catch (IOException unusable) {
            throw new UncheckedIOException("pages can't be rendered: " + unusable.getMessage(), unusable);
        }
    }

    /**
     * Whose pages they are.
     *
     * @return the application's name; empty: it was given none
     */
    public Optional<String> application() {
        return extension.application();
    }

    /**
     * What has happened so far.
     *
     * @return empty before the web application has begun
     */
    public Optional<PageFiguresMXBean> figures() {
        return Optional.ofNullable(figures);
    }

    @PreDestroy
    void close() {
        if (console != null) {
            console.close();
        }
        Workshop opened = workshop;
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public Rendered render(Asked asked) throws UnknownPage {
        return opened().renderer().render(asked);
    }

    @Override
    public Part part(Asked asked, String prefix) throws UnknownPage {
        return opened().renderer().part(asked, prefix);
    }

    private Workshop opened() {
        Workshop opened = workshop;
        if (opened == null) {
            throw new IllegalStateException("there is no web application");
        }
        return opened;
    }

    private record Files(ServletContext context) implements WebRoot {

        @Override
        public @Nullable Set<String> list(String folder) {
            return context.getResourcePaths(folder);
        }

        @Override
        public @Nullable InputStream open(String path) {
            return context.getResourceAsStream(path);
        }
    }
}
