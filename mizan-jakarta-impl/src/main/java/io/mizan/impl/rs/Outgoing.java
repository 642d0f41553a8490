// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.problem.ProblemDetails;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer: a status, fields in their order, and a body or none. */
final class Outgoing {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final int status;
    private final @Nullable MediaType type;
    private final byte @Nullable [] body;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private Outgoing(int status, @Nullable MediaType type, byte @Nullable [] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Outgoing empty(int status) {
        return new Outgoing(status, null, null);
    }

    static Outgoing json(byte[] body) {
        return new Outgoing(200, MediaType.APPLICATION_JSON_TYPE, body);
    }

    static Outgoing text(byte[] utf8) {
        return new Outgoing(200, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"), utf8);
    }

    static Outgoing problem(ProblemDetails problem) {
        return new Outgoing(problem.status(), PROBLEM, problem.toBytes()).field("Cache-Control", "no-store");
    }

    Outgoing field(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    /**
     * The answer as Jakarta REST sends it.
     *
     * @param method of the request: the answer to a HEAD has the length of a body, but none
     */
    Response to(String method) {
        Response.ResponseBuilder builder = Response.status(status);
        for (Map.Entry<String, String> field : fields) {
            builder.header(field.getKey(), field.getValue());
        }
        if (body != null) {
            builder.type(type).header("Content-Length", body.length);
            if (!method.equals("HEAD")) {
                builder.entity(body);
            }
        }
        return builder.build();
    }

    int status() {
        return status;
    }

    /** What the body is; null where there is none. */
    @Nullable MediaType type() {
        return type;
    }

    /** All fields but those of the body. */
    List<Map.Entry<String, String>> fields() {
        return fields;
    }

    boolean has(String name) {
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
