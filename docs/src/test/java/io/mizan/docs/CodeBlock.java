// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a page. In code a blank line may stand for anything that is left out.
 *
 * @param language what the fence says; empty: nothing
 * @param page where it stands
 * @param line the page's line that it begins at, counted from 1
 * @param code as it is written there
 */
record CodeBlock(String language, Path page, long line, String code) {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static List<CodeBlock> of(Path page) throws IOException {
        String text = Files.readString(page);
        return BLOCK.matcher(text)
                .results()
                .map(found -> new CodeBlock(
                        found.group(1),
                        page,
                        text.substring(0, found.start()).lines().count() + 1,
                        found.group(2)))
                .toList();
    }

    /** Its parts, written as {@link #plain} does. */
    Stream<String> parts() {
        return Stream.of(code.split("\\n\\s*\\n")).map(CodeBlock::plain).filter(part -> !part.isEmpty());
    }

    /** Code in one line, with one blank wherever there is white space: pages may break lines otherwise. */
    static String plain(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
