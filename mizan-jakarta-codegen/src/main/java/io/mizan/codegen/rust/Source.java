// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Unseen;

/** Collects the lines of a file. */
final class Source {

    /** The first line of each file. */
    static final String MARK = "// " + ClientFolder.MARK;

    private final StringBuilder text = new StringBuilder();

    /** A file whose first lines say what it is for. */
    static Source file(String doc) {
        Source out = new Source();
        out.line(MARK);
        out.line("//! " + doc);
        return out;
    }

    void line() {
        text.append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A documentation comment. No line is code to rustdoc, which would compile and run it, or markup. */
    void doc(String indent, String doc) {
        doc.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .map(line -> line.replace("```", "\\`\\`\\`").replace("~~~", "\\~\\~\\~"))
                .map(line -> Unseen.escaped(line, "<", point -> "\ufffd"))
                .forEach(line -> line((indent + "/// " + line).stripTrailing()));
    }

    String text() {
        return text.toString();
    }

    /** A string literal; nothing in it can end it, or the line. */
    static String quoted(String value) {
        return "\"" + Unseen.escaped(value, "\"\\", point -> "\\u{" + Unseen.hex(point, 1) + "}") + "\"";
    }
}
