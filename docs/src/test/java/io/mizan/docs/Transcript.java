// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of the guide, and what it says the answer to be.
 *
 * @param command a line that begins with curl
 * @param answer the lines below it
 */
record Transcript(String command, List<String> answer) {

    private static final Pattern PROMPT = Pattern.compile("^\\$ ", Pattern.MULTILINE);

    /** The requests of a page, in their order. */
    static List<Transcript> of(Path page) throws IOException {
        return CodeBlock.of(page).stream()
                .filter(block -> block.language().equals("console"))
                .flatMap(block -> Stream.of(PROMPT.split(block.code().replace("\\\n", " "))))
                .filter(text -> text.startsWith("curl "))
                .map(text -> text.lines().toList())
                .map(lines -> new Transcript(lines.get(0), lines.subList(1, lines.size())))
                .toList();
    }

    /** The lines of status and fields that are shown. */
    List<String> head() {
        int end = answer.indexOf("");
        return answer.subList(0, end < 0 ? answer.size() : end);
    }

    /** The body that is shown below an empty line, or alone where no fields are. */
    String body(boolean withHead) {
        int end = answer.indexOf("");
        List<String> lines = !withHead ? answer : end < 0 ? List.<String>of() : answer.subList(end + 1, answer.size());
        return String.join("\n", lines).strip();
    }

    @Override
    public String toString() {
        return command;
    }
}
