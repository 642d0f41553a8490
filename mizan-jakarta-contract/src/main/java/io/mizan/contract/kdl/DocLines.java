// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import java.util.regex.Pattern;

/**
 * The lines of documentation. A server does not know them: class files have none. So nothing that is compared with a
 * server's follows from them.
 */
final class DocLines {

    static final String NODE = "doc";

    private static final Pattern LINE = Pattern.compile("^ *" + NODE + " .*\n", Pattern.MULTILINE);

    /** The braces of a node whose only child was documentation; no node is written with empty ones. */
    private static final Pattern EMPTY = Pattern.compile(" \\{\n *\\}\n");

    private DocLines() {}

    static String removedFrom(String kdl) {
        return EMPTY.matcher(LINE.matcher(kdl).replaceAll("")).replaceAll("\n");
    }
}
