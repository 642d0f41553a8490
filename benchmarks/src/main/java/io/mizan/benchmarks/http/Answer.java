// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as it came. */
public final class Answer {
    private final int status;
    private final List<String> fields;
    private final byte[] body;

    Answer(int status, List<String> fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The value of a field; empty if there is none. */
    public String field(String name) {
        return fields.stream()
                .filter(f -> f.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(f -> f.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
