// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.problem;

import io.mizan.ClientError;
import io.mizan.ClientException;
import io.mizan.contract.name.WireName;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.ProblemDetails.ErrorDetail;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what is thrown into problems. What a client is not meant to see is logged once and leaves under a number. */
@Singleton
public class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final SecureRandom random = new SecureRandom();

    /**
     * The problem that something thrown is.
     *
     * @param thrown what was thrown
     * @param function the function that threw it; null: none
     * @param root where its values stand: {@code /args} or {@code /params}
     * @return the problem; an incident is in the log now
     */
    public ProblemDetails of(Throwable thrown, @Nullable String function, String root) {
        return meant(thrown, root).orElseGet(() -> incident(thrown, function)).inFunction(function);
    }

    /**
     * The problem, if a client is meant to see it.
     *
     * @param thrown what was thrown
     * @param root where its values stand: {@code /args} or {@code /params}
     * @return empty for an incident
     */
    public Optional<ProblemDetails> meant(Throwable thrown, String root) {
        return causes(thrown).flatMap(t -> known(t, root).stream()).findFirst();
    }

    /** What containers wrap exceptions in stands in front of them. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(16);
    }

    private static Optional<ProblemDetails> known(Throwable thrown, String root) {
        if (thrown instanceof ClientException said) {
            return Optional.of(ProblemDetails.of(said.code(), said.status(), text(said))
                    .with(said.errors().stream()
                            .map(e -> new ErrorDetail(root + "/" + e.parameter(), e.code(), e.message()))
                            .toList()));
        } else if (thrown instanceof Refused refused) {
            return Optional.of(refused(refused));
        } else if (thrown instanceof Invalid invalid) {
            return Optional.of(invalid(invalid, root));
        } else if (thrown instanceof EJBAccessException) {
            return Optional.of(ProblemDetails.of(ProblemCodes.FORBIDDEN, "the caller may not do this"));
        }
        ClientError declared = thrown.getClass().getAnnotation(ClientError.class);
        return Optional.ofNullable(declared).map(e -> ProblemDetails.of(code(e, thrown), e.status(), text(thrown)));
    }

    private static String code(ClientError declared, Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String stem = name.endsWith("Exception") && name.length() > 9 ? name.substring(0, name.length() - 9) : name;
        return declared.code().isEmpty() ? WireName.of(stem) : declared.code();
    }

    private static String text(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }

    private ProblemDetails incident(Throwable thrown, @Nullable String function) {
        byte[] number = new byte[8];
        random.nextBytes(number);
        String id = HexFormat.of().formatHex(number);
        LOG.log(Level.ERROR, () -> "incident " + id + (function == null ? "" : " in " + function), thrown);
        return ProblemDetails.of(ProblemCodes.INTERNAL, "the server failed; the incident is in its log")
                .asIncident(id);
    }

    /**
     * The problem of a refusal.
     *
     * @param refused why
     * @return the problem
     */
    public static ProblemDetails refused(Refused refused) {
        boolean forbidden = refused.reason() == Refused.Reason.FORBIDDEN;
        return ProblemDetails.of(forbidden ? ProblemCodes.FORBIDDEN : ProblemCodes.UNAUTHENTICATED, text(refused));
    }

    /**
     * The problem of violated constraints.
     *
     * @param invalid the violations
     * @param root {@code /args} or {@code /params}
     * @return the problem
     */
    public static ProblemDetails invalid(Invalid invalid, String root) {
        List<ErrorDetail> errors = invalid.violations().stream()
                .map(v -> new ErrorDetail(root + pointer(v.path()), v.code(), v.message()))
                .toList();
        return ProblemDetails.of(ProblemCodes.INVALID, "see errors").with(errors);
    }

    /**
     * The problem of values that can't be read.
     *
     * @param unreadable what is wrong
     * @return the problem
     */
    public static ProblemDetails unreadable(InvalidValues unreadable) {
        List<ErrorDetail> errors = unreadable.problems().stream()
                .map(p -> new ErrorDetail(p.pointer(), p.reason().code(), String.valueOf(p.getMessage())))
                .toList();
        boolean unknown = unreadable.problems().stream()
                .allMatch(p -> p.reason() == io.mizan.contract.value.InvalidValue.Reason.UNKNOWN);
        ErrorDetail first = errors.get(0);
        return ProblemDetails.of(
                        unknown ? ProblemCodes.MALFORMED : ProblemCodes.INVALID_PARAMETER,
                        first.pointer() + " " + first.message())
                .with(errors);
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(p -> pointer.append('/').append(p.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
