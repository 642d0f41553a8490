// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

/** A place in a field. Beyond the end it sees U+0000, which is allowed nowhere. */
final class Cursor {
    /** What may come next. */
    interface Characters {
        boolean has(char c);
    }

    private final String field;
    private int at;

    Cursor(String field) {
        this.field = field;
    }

    boolean atEnd() {
        return at == field.length();
    }

    char peek() {
        return atEnd() ? 0 : field.charAt(at);
    }

    char next() {
        if (atEnd()) {
            throw new UnparsableField("the field ends too soon");
        }
        return field.charAt(at++);
    }

    boolean take(char c) {
        if (peek() != c || atEnd()) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char c) {
        if (!take(c)) {
            throw new UnparsableField("expected '" + c + "'");
        }
    }

    void skip(String blanks) {
        while (!atEnd() && blanks.indexOf(peek()) >= 0) {
            at++;
        }
    }

    String takeWhile(Characters allowed) {
        int from = at;
        while (!atEnd() && allowed.has(peek())) {
            at++;
        }
        return field.substring(from, at);
    }
}
