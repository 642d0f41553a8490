// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java code in a page. A blank line may stand for anything that is left out.
 *
 * @param page where it stands
 * @param line the page's line that it begins at, counted from 1
 * @param code as it is written there
 */
record CodeBlock(Path page, long line, String code) {

    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static List<CodeBlock> of(Path page) throws IOException {
        String text = Files.readString(page);
        return BLOCK.matcher(text)
                .results()
                .map(found -> new CodeBlock(
                        page, text.substring(0, found.start()).lines().count() + 1, found.group(1)))
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
