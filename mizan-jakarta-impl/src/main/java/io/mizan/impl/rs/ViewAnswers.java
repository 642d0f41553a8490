// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.ClientPage;
import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.header.InvalidateCookie;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.scope.Invalidations;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.invalidation.Publisher;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Outcome;
import io.mizan.impl.request.Page;
import io.mizan.spi.ContextCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the view path adds to the answers of the application's own resource methods (protocol, sections 3, 5 and 12). */
@ApplicationScoped
public class ViewAnswers {

    private static final String UNDER_WAY = ViewAnswers.class.getName();
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Gate gate;

    @Inject
    Current current;

    @Inject
    PersonalFields personal;

    @Inject
    Registry registry;

    @Inject
    Publisher publisher;

    @Inject
    Answers answers;

    @Inject
    Admission admission;

    @Inject
    PageFaults faults;

    @Inject
    MemoryAnswers memory;

    @Inject
    ClientPages clientPages;

    @Inject
    SharedPages sharedPages;

    /**
     * Checks a request before anything of it is read, and begins to gather what it makes stale.
     *
     * @param method the resource method
     * @param providers of the application
     * @param context the request
     * @param request the same, of the servlet container
     * @return the answer to a request that is refused; null: go on
     */
    public @Nullable Response before(
            Method method, Providers providers, ContainerRequestContext context, HttpServletRequest request) {
        Incoming incoming = new Incoming(context, request);
        current.speak(incoming::language);
        BoundFunction function = registry.of(method)
                .orElseThrow(() -> new IllegalStateException("the contract does not know " + method));
        Optional<ContextCache.Reading> reading = memory.begin(function, context.getMethod());
        try {
            gate.forgery(incoming, false);
            Page page = new Page(function, new Outcome(), thrown -> PageFaults.onward(thrown, function, providers));
            reading.ifPresent(page::mayBeKept);
            request.setAttribute(UNDER_WAY, incoming);
            current.show(page);
            return admitted(page, context.getUriInfo())
                    .map(out -> out.to(context.getMethod()))
                    .orElse(null);
        } catch (ProblemException problem) {
            return answers.problem(problem.details(), problem.reason()).to(context.getMethod());
        }
    }

    /** Whoever may not is told before anything is read or validated, and before anything can go wrong with that. */
    private Optional<Outgoing> admitted(Page page, UriInfo address) {
        try {
            Map<String, Object> known = AddressArguments.of(page.function(), address);
            registry.accesses(page.function().function()).forEach(access -> admission.ahead(access, known));
            return Optional.empty();
        } catch (RuntimeException | Error refused) {
            return Optional.of(faults.problem(page, refused));
        }
    }

    /**
     * Completes an answer: when every cache has obeyed, with what was made stale and how it may be kept.
     *
     * @param providers of the application
     * @param context the request
     * @param request the same, of the servlet container
     * @param answer the answer
     */
    public void after(
            Providers providers,
            ContainerRequestContext context,
            HttpServletRequest request,
            ContainerResponseContext answer) {
        Incoming incoming = new Incoming(context, request);
        Optional<Page> page = current.page();
        page.ifPresent(shown -> {
            current.gather(null);
            publisher.await(shown.outcome());
            faults.settle(shown, providers, context.getMethod(), answer);
            if (!answer.hasEntity()) {
                shown.answerBarely();
            }
        });
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        Set<String> groups = sharedPages.groups(page, incoming, answer);
        if (answer.getEntity() instanceof ClientPage shown) {
            groups = clientPages.answer(shown, incoming, answer, groups);
        }
        if (SAFE.contains(context.getMethod())) {
            shown(groups, answer);
            page.ifPresent(one -> memory.complete(one, incoming, answer));
        } else {
            fields.putSingle("Cache-Control", "no-store");
            told(page.map(Page::outcome).map(Outcome::invalidations).orElse(Invalidations.NONE), incoming, answer);
        }
        fields.putSingle("X-Content-Type-Options", "nosniff");
        if (!fields.containsKey(CacheGroups.GROUPS)) {
            personal.fields(incoming).forEach(fields::add);
        }
    }

    /** Whether a page is to answer a request, or has. */
    static boolean isUnderWay(HttpServletRequest request) {
        return request.getAttribute(UNDER_WAY) != null;
    }

    /**
     * Answers where the server has asked for an error page of the servlet container's and told nobody what was thrown.
     *
     * @param request the request
     * @param answer nothing of it has been sent
     * @return false if the request is for no page, or the error is the page's answer
     * @throws IOException if the answer can't be sent
     */
    boolean unanswered(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        boolean failed =
                isUnderWay(request) && current.page().filter(p -> !p.bare()).isPresent();
        return failed && unmapped(request, answer, new IllegalStateException("the server made no answer of it"));
    }

    /**
     * Answers where the server has none to what a page threw.
     *
     * @param request the request
     * @param answer nothing of it has been sent
     * @param thrown what came out of the server
     * @return false if the request is for no page
     * @throws IOException if the answer can't be sent
     */
    boolean unmapped(HttpServletRequest request, HttpServletResponse answer, Throwable thrown) throws IOException {
        Optional<Page> page = current.page();
        if (page.isEmpty() || !(request.getAttribute(UNDER_WAY) instanceof Incoming incoming)) {
            return false;
        }
        Outcome outcome = page.get().outcome();
        current.gather(null);
        publisher.await(outcome);
        Outgoing out = faults.problem(page.get(), page.get().thrown().orElse(thrown));
        Invalidations made = outcome.invalidations();
        if (!SAFE.contains(request.getMethod()) && !made.isEmpty()) {
            out.field(InvalidateHeader.NAME, InvalidateHeader.write(made));
            out.field(CacheGroups.INVALIDATION, CacheGroups.invalidation(made));
        }
        out.field("X-Content-Type-Options", "nosniff");
        personal.fields(incoming).forEach(out::field);
        answer.reset();
        out.send(request.getMethod(), answer);
        return true;
    }

    private static void told(Invalidations made, Incoming request, ContainerResponseContext answer) {
        if (made.isEmpty()) {
            return;
        }
        answer.getHeaders().putSingle(InvalidateHeader.NAME, InvalidateHeader.write(made));
        answer.getHeaders().putSingle(CacheGroups.INVALIDATION, CacheGroups.invalidation(made));
        if (answer.getStatus() >= 300 && answer.getStatus() < 400) {
            answer.getHeaders()
                    .add(
                            "Set-Cookie",
                            new NewCookie.Builder(InvalidateCookie.NAME)
                                    .value(InvalidateCookie.write(request.cookie(InvalidateCookie.NAME), made))
                                    .path("/")
                                    .maxAge(60)
                                    .sameSite(NewCookie.SameSite.LAX)
                                    .secure(request.secure())
                                    .build());
        }
    }

    /**
     * Puts the document in the place of a page that no function has returned: that of another resource method, or the view of a
     * controller, which may be one. What was said of the view before it was known what it shows is said anew.
     *
     * @param shown the page
     * @param context the request
     * @param request the same, of the servlet container
     * @param answer the answer
     */
    public void plain(
            ClientPage shown,
            ContainerRequestContext context,
            HttpServletRequest request,
            ContainerResponseContext answer) {
        Incoming incoming = new Incoming(context, request);
        current.speak(incoming::language);
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        boolean wasShared = fields.remove(CacheGroups.GROUPS) != null;
        if (wasShared) {
            fields.remove("Cache-Control");
        }
        Set<String> groups =
                clientPages.answer(shown, incoming, answer, sharedPages.groups(current.page(), incoming, answer));
        if (!SAFE.contains(context.getMethod())) {
            fields.putSingle("Cache-Control", "no-store");
        } else if (!groups.isEmpty() || answer.getStatus() >= 400 || !fields.containsKey("Cache-Control")) {
            shown(groups, answer);
        }
        fields.putSingle("X-Content-Type-Options", "nosniff");
        if (groups.isEmpty() && (wasShared || current.page().isEmpty())) {
            personal.fields(incoming).forEach(fields::add);
        }
    }

    private void shown(Set<String> groups, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        if (answer.getStatus() >= 400) {
            fields.putSingle("Cache-Control", "no-store");
        } else if (!groups.isEmpty() && (answer.getStatus() == 200 || answer.getStatus() == 304)) {
            Outgoing out = Outgoing.empty(200);
            answers.share(out, CacheGroups.of(groups));
            out.fields().forEach(f -> fields.putSingle(f.getKey(), f.getValue()));
        } else if (!String.valueOf(fields.getFirst("Cache-Control")).contains("no-store")) {
            fields.putSingle("Cache-Control", "private, no-cache");
        }
    }
}
