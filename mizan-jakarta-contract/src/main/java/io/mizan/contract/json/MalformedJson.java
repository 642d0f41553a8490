// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

/**
 * A text that is no JSON, or none that the protocol takes. The message is fit for an answer: short, with at most 64
 * characters of what came and none of them a control character.
 */
public final class MalformedJson extends RuntimeException {
    private final long line;
    private final long column;
    private final long offset;

    MalformedJson(String message, long line, long column, long offset) {
        super(message + " (line " + line + ", column " + column + ")", null, false, false);
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** The line where reading ended, from 1. */
    public long line() {
        return line;
    }

    /** The column where reading ended, in UTF-16 units, from 1. */
    public long column() {
        return column;
    }

    /** How many UTF-16 units had been read. */
    public long offset() {
        return offset;
    }
}
