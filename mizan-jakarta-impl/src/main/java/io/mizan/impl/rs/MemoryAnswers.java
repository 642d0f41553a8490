// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.ClientPage;
import io.mizan.contract.header.EntityTag;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.dispatch.PageBody;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Page;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/** Pages that come from memory, or are kept there: the same bytes go out, whoever had them made (protocol, section 3). */
@ApplicationScoped
public class MemoryAnswers {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<Integer> RETURNED = Set.of(200, 204);

    @Inject
    Registry registry;

    @Inject
    Fetches fetches;

    @Inject
    Current current;

    @Inject
    Settings settings;

    /** Takes the stamp, before anything is read. The method of a {@link ClientPage} always runs: what is kept is its document. */
    Optional<Reading> begin(BoundFunction function, String method) {
        return READS.contains(method)
                        && function.method().getReturnType() != ClientPage.class
                        && registry.kept(function.function()).isPresent()
                ? fetches.begin()
                : Optional.empty();
    }

    /**
     * Puts the page into an answer, before any other filter sees it.
     *
     * @param answer is completed where its page came from memory or may go there
     */
    public void put(ContainerResponseContext answer) {
        current.page().flatMap(page -> body(page, answer)).ifPresent(body -> {
            answer.setStatus(200);
            body.fields().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
            answer.setEntity(body.bytes(), new Annotation[0], PageBody.type(body));
        });
    }

    private static Optional<Body> body(Page page, ContainerResponseContext answer) {
        return RETURNED.contains(answer.getStatus()) && page.thrown().isEmpty()
                ? page.answer().map(Answer::body).filter(Body::complete)
                : Optional.empty();
    }

    /** Tells where it came from, and what it is; a browser that has it already gets nothing of it. */
    void complete(Page page, Incoming request, ContainerResponseContext answer) {
        if (settings.tellsCacheStatus()) {
            page.answer()
                    .map(Answers::cacheStatus)
                    .ifPresent(said -> answer.getHeaders().add(Answers.CACHE_STATUS, said));
        }
        body(page, answer).filter(body -> body.bytes() == answer.getEntity()).ifPresent(body -> {
            answer.getHeaders().putSingle("ETag", body.etag());
            if (request.header("If-None-Match")
                    .filter(names -> EntityTag.matches(body.etag(), names))
                    .isPresent()) {
                answer.setStatus(304);
                answer.setEntity(null);
            }
        });
    }
}
