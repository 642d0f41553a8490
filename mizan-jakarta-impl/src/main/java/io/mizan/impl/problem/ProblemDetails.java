// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.problem;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.scope.Invalidations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the protocol's section 7.
 *
 * @param code what a client tells it by
 * @param status the HTTP status
 * @param detail a text for people
 * @param function the function that it is about; null: none
 * @param context the context that it is about; null: none
 * @param errors what is wrong with which value
 * @param incident what it is called in the log; null: it is not there
 * @param committed whether something has happened that is not taken back
 * @param invalidate what that made stale
 */
public record ProblemDetails(
        String code,
        int status,
        String detail,
        @Nullable String function,
        @Nullable String context,
        List<ErrorDetail> errors,
        @Nullable String incident,
        boolean committed,
        Invalidations invalidate) {

    private static final int MOST_ERRORS = 32;

    /**
     * What is wrong with one value.
     *
     * @param pointer where it is, as a JSON pointer
     * @param code what a client tells it by
     * @param message a text for people
     */
    public record ErrorDetail(String pointer, String code, String message) {}

    /** Copies. */
    public ProblemDetails {
        errors = List.copyOf(errors);
    }

    /**
     * A plain problem.
     *
     * @param code one of the protocol's
     * @param detail a text for people
     * @return the problem
     */
    public static ProblemDetails of(ProblemCodes code, String detail) {
        return of(code.code(), code.status(), detail);
    }

    /**
     * A problem with a code of the application's own.
     *
     * @param code what a client tells it by
     * @param status 400 to 499
     * @param detail a text for people
     * @return the problem
     */
    public static ProblemDetails of(String code, int status, String detail) {
        return new ProblemDetails(code, status, detail, null, null, List.of(), null, false, Invalidations.NONE);
    }

    /**
     * The same, about a function.
     *
     * @param name its wire name
     * @return the problem
     */
    public ProblemDetails inFunction(@Nullable String name) {
        return new ProblemDetails(code, status, detail, name, context, errors, incident, committed, invalidate);
    }

    /**
     * The same, about a context.
     *
     * @param name its wire name
     * @return the problem
     */
    public ProblemDetails inContext(@Nullable String name) {
        return new ProblemDetails(code, status, detail, function, name, errors, incident, committed, invalidate);
    }

    /**
     * The same, with what is wrong with values. The answer to a large request is no larger for it.
     *
     * @param found what is wrong
     * @return the problem, with the first 32 of them
     */
    public ProblemDetails with(List<ErrorDetail> found) {
        List<ErrorDetail> told = found.subList(0, Math.min(found.size(), MOST_ERRORS));
        return new ProblemDetails(code, status, detail, function, context, told, incident, committed, invalidate);
    }

    ProblemDetails asIncident(String id) {
        return new ProblemDetails(code, status, detail, function, context, errors, id, committed, invalidate);
    }

    /**
     * The same, after a commit.
     *
     * @param made what that made stale
     * @return the problem
     */
    public ProblemDetails afterCommit(Invalidations made) {
        return new ProblemDetails(code, status, detail, function, context, errors, incident, true, made);
    }

    /**
     * The body of an answer.
     *
     * @return canonical JSON
     */
    public byte[] toBytes() {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        writeTo(out);
        return out.toBytes();
    }

    /**
     * Writes it, its members sorted.
     *
     * @param out where to
     */
    public void writeTo(CanonicalJsonWriter out) {
        out.beginObject().name("code").string(code);
        if (committed) {
            out.name("committed").bool(true);
        }
        text(out, "context", context);
        out.name("detail").string(detail);
        if (!errors.isEmpty()) {
            out.name("errors").beginArray();
            errors.forEach(error -> write(out, error));
            out.endArray();
        }
        text(out, "function", function);
        text(out, "incident", incident);
        if (committed) {
            out.name("invalidate");
            invalidate.writeTo(out);
        }
        out.name("status").integer(status);
        out.name("title").string(title());
        out.name("type").string("urn:mizan:problem:" + code).endObject();
    }

    private static void text(CanonicalJsonWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.name(name).string(value);
        }
    }

    private static void write(CanonicalJsonWriter out, ErrorDetail error) {
        out.beginObject().name("code").string(error.code());
        out.name("message").string(error.message());
        out.name("pointer").string(error.pointer()).endObject();
    }

    private String title() {
        return Optional.ofNullable(ProblemCodes.TITLES.get(code)).orElse("The request can't be carried out");
    }
}
