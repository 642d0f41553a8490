// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/** A text, and how far it has been read. */
final class Input {

    static final int END = -1;

    private final String text;
    private int offset;

    /** Begins behind the byte order mark; refuses what may stand nowhere. */
    Input(String text) {
        this.text = text;
        this.offset = !text.isEmpty() && text.charAt(0) == Characters.BYTE_ORDER_MARK ? 1 : 0;
        for (int i = offset; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Characters.isDisallowed(text.codePointAt(i))) {
                throw disallowed(i);
            }
        }
    }

    private MalformedKdl disallowed(int at) {
        int c = text.codePointAt(at);
        String what = Characters.shown(c) + " must not stand in a document as it is; ";
        return error(at, what + (Characters.isSurrogate(c) ? "take it out" : "take it out, or write " + escape(c)));
    }

    private static String escape(int c) {
        return "\\u{" + Integer.toHexString(c) + "} in a quoted string";
    }

    String text() {
        return text;
    }

    int offset() {
        return offset;
    }

    void moveTo(int where) {
        offset = where;
    }

    /** The code point that comes next, or {@link #END}. */
    int peek() {
        return offset < text.length() ? text.codePointAt(offset) : END;
    }

    boolean at(String literal) {
        return text.startsWith(literal, offset);
    }

    /** Reads over one code point. */
    void skip() {
        offset += Character.charCount(text.codePointAt(offset));
    }

    boolean take(String literal) {
        boolean there = at(literal);
        offset += there ? literal.length() : 0;
        return there;
    }

    boolean atNewline() {
        return Characters.newline(text, offset) > 0;
    }

    boolean takeNewline() {
        int length = Characters.newline(text, offset);
        offset += length;
        return length > 0;
    }

    /** Reads whatever an identifier may be made of, as far as it goes. */
    String takeWord() {
        int start = offset;
        while (offset < text.length() && Characters.isIdentifier(peek())) {
            skip();
        }
        return text.substring(start, offset);
    }

    MalformedKdl error(int at, String problem) {
        return new MalformedKdl(new Lines(text).position(at), problem);
    }

    MalformedKdl error(String problem) {
        return error(offset, problem);
    }

    /** What comes next, for a message. */
    String next() {
        int c = peek();
        return c == END ? "the end of the document" : atNewline() ? "the end of the line" : Characters.shown(c);
    }
}
