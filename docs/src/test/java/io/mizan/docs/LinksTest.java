// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link leads somewhere, and every page is led to. */
class LinksTest {

    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

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

    @ParameterizedTest
    @MethodSource("pages")
    void anchors_areHeadings(Path page) throws IOException {
        assertThat(anchors(page))
                .as("links of %s", page)
                .allSatisfy(anchor -> assertThat(headings(anchor.page())).contains(anchor.heading()));
    }

    private record Anchor(Path page, String heading) {}

    /** The headings that a page's links name. */
    private static List<Anchor> anchors(Path page) throws IOException {
        return targets(page)
                .filter(target -> target.contains("#"))
                .map(target -> target.split("#", 2))
                .map(parts -> new Anchor(parts[0].isEmpty() ? page : page.resolveSibling(parts[0]), parts[1]))
                .map(anchor -> Files.isDirectory(anchor.page())
                        ? new Anchor(anchor.page().resolve("README.md"), anchor.heading())
                        : anchor)
                .toList();
    }

    /** The headings of a page, as links name them: in small letters, with hyphens for blanks, without other signs. */
    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).strip())
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The files that a page's links name, without what is on the web or on the page itself. */
    private static List<Path> links(Path page) throws IOException {
        return targets(page)
                .map(target -> target.replaceAll("#.*", ""))
                .filter(target -> !target.isEmpty())
                .map(target -> page.resolveSibling(target).normalize())
                .toList();
    }

    /** What a page's links lead to, without what is on the web. */
    private static Stream<String> targets(Path page) throws IOException {
        return LINK.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("\\w+:.*"));
    }
}
