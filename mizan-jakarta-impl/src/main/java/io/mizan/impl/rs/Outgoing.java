// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.problem.ProblemDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer: a status, fields in their order, and a body or none. */
final class Outgoing {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private final int status;
    private final byte @Nullable [] body;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    Outgoing(int status, byte @Nullable [] body) {
        this.status = status;
        this.body = body;
    }

    static Outgoing problem(ProblemDetails problem) {
        return new Outgoing(problem.status(), problem.toBytes())
                .field("Content-Type", PROBLEM)
                .field("Cache-Control", "no-store");
    }

    Outgoing field(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    int status() {
        return status;
    }

    byte @Nullable [] body() {
        return body;
    }

    List<Map.Entry<String, String>> fields() {
        return fields;
    }

    boolean has(String name) {
        return fields.stream().anyMatch(f -> f.getKey().equalsIgnoreCase(name));
    }
}
