// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The codes of the protocol's section 7. */
public enum ProblemCodes {
    /** The request can't be read. */
    MALFORMED(400, "The request can't be read"),
    /** A parameter can't be read. */
    INVALID_PARAMETER(400, "A parameter can't be read"),
    /** A caller is needed. */
    UNAUTHENTICATED(401, "A caller is needed"),
    /** The caller may not. */
    FORBIDDEN(403, "The caller may not do this"),
    /** The request could have been forged. */
    CSRF(403, "The request could have been forged"),
    /** There is nothing of this name. */
    NOT_FOUND(404, "There is nothing of this name"),
    /** The address has no such method. */
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    /** The body is too long. */
    TOO_LARGE(413, "The body is too long"),
    /** The address is too long. */
    URI_TOO_LONG(414, "The address is too long"),
    /** The body is of another type. */
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another type"),
    /** Page and server differ. */
    STALE_CLIENT(409, "The page is of another version than the server"),
    /** A constraint is violated. */
    INVALID(422, "A value is not valid"),
    /** Anything else. */
    INTERNAL(500, "The server failed");

    static final Map<String, String> TITLES =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemCodes::code, c -> c.title));

    private final int status;
    private final String title;

    ProblemCodes(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /**
     * The code on the wire.
     *
     * @return in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 500
     */
    public int status() {
        return status;
    }
}
