// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link leads somewhere, and every page is led to. */
class LinksTest {

    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static Set<Path> pages() throws IOException {
        return ProjectFiles.endingIn(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadToFiles(Path page) throws IOException {
        assertThat(links(page))
                .as("links of %s", page)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "howto", "internals", "decisions", "reference"})
    void folder_hasAListOfAllItsPages(String name) throws IOException {
        Path folder = ProjectFiles.ROOT.resolve("docs").resolve(name);
        Path list = folder.resolve("README.md");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(list))).isSubsetOf(links(list));
        }
    }

    /** The files that a page's links name, without what is on the web or on the page itself. */
    private static List<Path> links(Path page) throws IOException {
        return LINK.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1).replaceAll("#.*", ""))
                .filter(target -> !target.isEmpty() && !target.matches("\\w+:.*"))
                .map(target -> page.resolveSibling(target).normalize())
                .toList();
    }
}
