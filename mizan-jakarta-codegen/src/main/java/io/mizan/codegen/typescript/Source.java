// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.target.ClientFolder;
import java.util.List;

/** Collects the lines of a file. */
final class Source {

    /** The first line of each file. */
    static final String MARK = "// " + ClientFolder.MARK;

    private final StringBuilder text = new StringBuilder(MARK).append('\n');

    void line() {
        text.append('\n');
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A documentation comment; nothing for a text of no length. */
    void doc(String indent, String doc) {
        if (doc.isEmpty()) {
            return;
        }
        List<String> lines = doc.lines()
                .map(line -> line.replace("*/", "*\\/").stripTrailing())
                .toList();
        if (lines.size() == 1) {
            line(indent + "/** " + lines.get(0) + " */");
            return;
        }
        line(indent + "/**");
        lines.forEach(line -> line((indent + " * " + line).stripTrailing()));
        line(indent + " */");
    }

    String text() {
        return text.toString();
    }

    /** A string literal; nothing in it can end it, or the line. */
    static String quoted(String value) {
        StringBuilder out = new StringBuilder("'");
        value.chars().forEach(unit -> {
            if (unit == '\'' || unit == '\\') {
                out.append('\\').append((char) unit);
            } else if (unit < ' '
                    || unit == 0x7f
                    || unit == 0x2028
                    || unit == 0x2029
                    || Character.isSurrogate((char) unit)) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", unit));
            } else {
                out.append((char) unit);
            }
        });
        return out.append('\'').toString();
    }
}
