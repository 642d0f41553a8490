// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.ClientPage;
import io.mizan.contract.header.EntityTag;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Page;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.PageRenderer;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.Rendered;
import io.mizan.spi.PageRenderer.Streamed;
import io.mizan.spi.PageRenderer.UnknownPage;
import io.mizan.spi.PageRenderer.Whole;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/** What becomes of a {@link ClientPage} that a resource method has returned: a document, or the problem of a context. */
@Singleton
public class ClientPages {

    private static final Logger LOG = System.getLogger(ClientPages.class.getName());
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final String RENDER = "Mizan-Render";

    @Inject
    PageContexts contexts;

    @Inject
    Current current;

    @Inject
    CallerTags tags;

    @Inject
    PageProblems problems;

    @Inject
    Answers answers;

    @Inject
    Settings settings;

    @Inject
    ApplicationName application;

    @Inject
    Documents documents;

    /**
     * Puts the document, or a problem, in the place of a page.
     *
     * @param page what the method returned
     * @param request the request
     * @param answer is completed
     * @param groups of the address, where a page of it may be shared; empty: it may not
     * @return the groups of what is shared; empty: it is not
     */
    Set<String> answer(ClientPage page, Incoming request, ContainerResponseContext answer, Set<String> groups) {
        try {
            return rendered(page, request, answer, groups);
        } catch (Refused refused) {
            problem(answers.problem(Failures.refused(refused), Optional.of(refused.reason())), request, answer);
        } catch (UnknownPage unknown) {
            LOG.log(Level.WARNING, unknown.getMessage());
            ProblemDetails problem = ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no such page");
            problem(answers.problem(problem, Optional.empty()), request, answer);
        } catch (Fetches.Failed | InvalidValues | RefusedByRecord | RuntimeException broken) {
            problem(answers.problem(problems.of(broken), Optional.empty()), request, answer);
        }
        return Set.of();
    }

    private Set<String> rendered(ClientPage page, Incoming request, ContainerResponseContext answer, Set<String> groups)
            throws Refused, Fetches.Failed, Invalid, InvalidValues, RefusedByRecord, UnknownPage {
        PageContexts.Read read = contexts.read(page.fetches());
        Optional<String> nonce = page.nonce().or(() -> nonce(request));
        boolean shared = !groups.isEmpty() && nonce.isEmpty() && read.shareable(groups.size());
        Asked asked = new Asked(
                page,
                application.contextPath(),
                request.targetBelow(application.contextPath()),
                nonce,
                shared ? Optional.empty() : Optional.of(tags.of(current.caller())),
                read.data());
        Rendered made = shared ? documents.shared(asked, read) : documents.render(asked);
        MultivaluedMap<String, Object> fields = answer.getHeaders();
        page.headers().forEach(fields::putSingle);
        boolean whole = put(made, page, request, answer);
        if (!read.shareable(0)
                && !String.valueOf(fields.getFirst("Cache-Control")).contains("no-store")) {
            fields.putSingle("Cache-Control", "private, no-cache");
        }
        return shared && whole ? read.groups(groups) : Set.of();
    }

    private Optional<String> nonce(Incoming request) {
        return settings.nonceAttribute()
                .flatMap(request::attribute)
                .flatMap(value -> ClientPage.of("").nonce(value.toString()).nonce());
    }

    /** Whether it is a page that whoever asks next could get as well. */
    private boolean put(Rendered made, ClientPage page, Incoming request, ContainerResponseContext answer) {
        int status = made.status() == 200 ? page.status().orElse(answer.getStatus()) : made.status();
        answer.setStatus(status);
        if (made instanceof Streamed streamed) {
            PageRenderer.Stream stream = streamed.stream();
            if (request.method().equals("HEAD")) {
                stream.close();
                entity(new byte[0], answer);
            } else {
                entity((StreamingOutput) stream::writeTo, answer);
            }
            return true;
        }
        Whole whole = (Whole) made;
        whole.location().ifPresent(to -> answer.getHeaders().putSingle("Location", to));
        whole.fallback().ifPresent(reason -> tellStaff(reason, answer));
        entity(whole.html(), answer);
        if (status == 200 && whole.fallback().isEmpty()) {
            compare(tag(whole.html()), request, answer);
        }
        return whole.fallback().isEmpty();
    }

    /** What memory has is tagged. */
    private String tag(byte[] html) {
        return current.page()
                .flatMap(Page::answer)
                .map(Answer::body)
                .filter(body -> body.bytes() == html)
                .map(Body::etag)
                .orElseGet(() -> EntityTag.of(html));
    }

    private static void compare(String tag, Incoming request, ContainerResponseContext answer) {
        answer.getHeaders().putSingle("ETag", tag);
        boolean safe = request.method().equals("GET") || request.method().equals("HEAD");
        if (safe
                && request.header("If-None-Match")
                        .filter(names -> EntityTag.matches(tag, names))
                        .isPresent()) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }

    private void tellStaff(PageRenderer.Reason reason, ContainerResponseContext answer) {
        boolean staff = settings.development()
                || settings.staffRole().filter(current.caller()::hasRole).isPresent();
        if (staff) {
            answer.getHeaders().putSingle(RENDER, "fallback;reason=\"" + reason.word() + "\"");
        }
    }

    private static void problem(Outgoing problem, Incoming request, ContainerResponseContext answer) {
        Response made = problem.to(request.method());
        answer.setStatus(made.getStatus());
        answer.getHeaders().putAll(made.getHeaders());
        answer.getHeaders().remove("Content-Length"); // what writes the body may compress it
        answer.setEntity(made.getEntity(), new Annotation[0], made.getMediaType());
    }

    private static void entity(Object entity, ContainerResponseContext answer) {
        answer.getHeaders().remove("Content-Length");
        answer.setEntity(entity, new Annotation[0], HTML);
    }
}
