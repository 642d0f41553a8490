// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** An answer as it came. */
public final class Answer {
    private final int status;
    private final List<String> fields;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param fields lines of {@code Name: value}
     */
    public Answer(int status, List<String> fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The value of a field, the first if there are several; empty if there is none. */
    public String field(String name) {
        return all(name).findFirst().orElse("");
    }

    /** All values of a field. */
    public Stream<String> all(String name) {
        return fields.stream()
                .filter(f -> f.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(f -> f.substring(name.length() + 1).strip());
    }

    /** All fields, as lines. */
    public List<String> fields() {
        return fields;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
