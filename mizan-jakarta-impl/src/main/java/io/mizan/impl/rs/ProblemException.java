// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.ProblemDetails;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails details;
    private final transient Optional<Refused.Reason> reason;
    private final transient Map<String, String> fields;

    /**
     * A problem.
     *
     * @param details what the client is told
     */
    public ProblemException(ProblemDetails details) {
        this(details, Optional.empty(), Map.of());
    }

    ProblemException(ProblemDetails details, Optional<Refused.Reason> reason, Map<String, String> fields) {
        super(details.code(), null, false, false);
        this.details = details;
        this.reason = reason;
        this.fields = fields;
    }

    /**
     * Why.
     *
     * @return the problem
     */
    public ProblemDetails details() {
        return details;
    }

    Optional<Refused.Reason> reason() {
        return reason;
    }

    Map<String, String> fields() {
        return fields;
    }
}
