// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.problem.ProblemDetails;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer: a status, fields in their order, and a body or none. */
final class Outgoing {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String TEXT = "text/plain;charset=utf-8";

    private final int status;
    private final @Nullable String type;
    private final byte @Nullable [] body;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private Outgoing(int status, @Nullable String type, byte @Nullable [] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Outgoing empty(int status) {
        return new Outgoing(status, null, null);
    }

    static Outgoing json(byte[] body) {
        return new Outgoing(200, JSON, body);
    }

    static Outgoing text(byte[] utf8) {
        return new Outgoing(200, TEXT, utf8);
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

    /**
     * Sends the answer, in front of Jakarta REST or where that makes none.
     *
     * @param method of the request
     * @param answer nothing of it has been sent
     * @throws IOException if it can't be sent
     */
    void send(String method, HttpServletResponse answer) throws IOException {
        answer.setStatus(status);
        for (Map.Entry<String, String> field : fields) {
            answer.addHeader(field.getKey(), field.getValue());
        }
        if (body != null) {
            answer.setContentType(type);
            answer.setContentLength(body.length);
            if (!method.equals("HEAD")) {
                answer.getOutputStream().write(body);
            }
        }
    }

    int status() {
        return status;
    }

    /** What the body is; null where there is none. */
    @Nullable String type() {
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
