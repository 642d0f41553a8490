// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.ClientException;
import io.mizan.ClientPage;
import io.mizan.ClientParts;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.request.Current;
import io.mizan.spi.PageRenderer;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.UnknownPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders parts of documents that something else makes. */
@ApplicationScoped
public class RenderedParts implements ClientParts {

    private static final int SERVER_ERROR = 500;

    @Inject
    HttpServletRequest request;

    @Inject
    PageContexts contexts;

    @Inject
    RequestedParts requested;

    @Inject
    Current current;

    @Inject
    CallerTags tags;

    @Inject
    PageProblems problems;

    @Inject
    Settings settings;

    @Inject
    ApplicationName application;

    @Inject
    @Any
    Instance<PageRenderer> renderers;

    @Override
    public Part render(ClientPage part) {
        if (renderers.isUnsatisfied()) {
            throw new IllegalStateException(
                    "nothing renders " + part + ": add mizan-jakarta-ssr to the application's dependencies");
        }
        try {
            return rendered(part);
        } catch (UnknownPage unknown) {
            throw new IllegalStateException(unknown.getMessage(), unknown);
        } catch (Fetches.Failed | InvalidValues | RefusedByRecord | RuntimeException broken) {
            throw said(problems.of(broken), part, broken);
        }
    }

    private static RuntimeException said(ProblemDetails problem, ClientPage part, Exception broken) {
        return problem.status() < SERVER_ERROR
                ? new ClientException(problem.status(), problem.code(), problem.detail())
                : new IllegalStateException("the contexts of " + part + " can't be read: " + problem.detail(), broken);
    }

    private Part rendered(ClientPage part) throws Fetches.Failed, InvalidValues, RefusedByRecord, UnknownPage {
        PageContexts.Read read = contexts.read(part.fetches());
        boolean shareable = read.shareable(0);
        PageRenderer.Part made = renderers
                .get()
                .part(
                        new Asked(
                                part,
                                application.contextPath(),
                                url(application.contextPath()),
                                part.nonce().or(this::nonce),
                                shareable ? Optional.empty() : Optional.of(tags.of(current.caller())),
                                read.data()),
                        requested.nextPrefix());
        boolean isPlain = part.nonce().or(this::nonce).isEmpty();
        return new Part(requested.missing(made.once()) + made.html(), shareable && isPlain);
    }

    private Optional<String> nonce() {
        return settings.nonceAttribute()
                .flatMap(name -> Optional.ofNullable(request.getAttribute(name)))
                .flatMap(value -> ClientPage.of("").nonce(value.toString()).nonce());
    }

    /** Path and query as they were sent, where the request was forwarded too. */
    private String url(String base) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
        Object query = forwarded == null
                ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String path = uri.startsWith(base) ? uri.substring(base.length()) : uri;
        return path + question(query);
    }

    private static String question(@Nullable Object query) {
        return query == null ? "" : "?" + query;
    }
}
