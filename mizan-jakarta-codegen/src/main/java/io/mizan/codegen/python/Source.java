// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.target.ClientFolder;
import io.mizan.codegen.target.Unseen;
import java.util.List;

/** Collects the lines of a file. */
final class Source {

    /** The first line of each file. */
    static final String MARK = "# " + ClientFolder.MARK;

    private final StringBuilder text = new StringBuilder();

    void line() {
        text.append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A documentation string; nothing for a text of no length. */
    void doc(String indent, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> sound = lines.stream().map(Source::documented).toList();
        if (sound.size() == 1) {
            line(indent + "\"\"\"" + sound.get(0) + "\"\"\"");
            return;
        }
        line(indent + "\"\"\"" + sound.get(0));
        sound.subList(1, sound.size()).forEach(line -> line(line.isEmpty() ? "" : indent + line));
        line(indent + "\"\"\"");
    }

    void doc(String indent, String doc) {
        doc(indent, doc.lines().toList());
    }

    String text() {
        return text.toString();
    }

    /** A string literal; nothing in it can end it, or the line. */
    static String quoted(String value) {
        return "\"" + escaped(value, "\"\\") + "\"";
    }

    /** A line between three quotes; the only quote that needs no escape is one with something else behind it. */
    private static String documented(String line) {
        return escaped(line.stripTrailing(), "\\").replaceAll("\"(?=\"|$)", "\\\\\"");
    }

    private static String escaped(String value, String escaped) {
        return Unseen.escaped(
                value, escaped, point -> point > 0xffff ? "\\U" + Unseen.hex(point, 8) : "\\u" + Unseen.hex(point, 4));
    }
}
