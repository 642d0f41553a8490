// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All code in the project's pages is taken from files that are compiled or run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeInPagesTest {

    private static final Set<String> LANGUAGES = Set.of("java", "xml", "yml", "properties");

    /** Elsewhere these are parts of what somebody may write. */
    private static final Set<String> OF_THE_GUIDE = Set.of("html", "json", "ts", "tsx");

    private static final Path GUIDE = ProjectFiles.ROOT.resolve("docs/guide");

    private final Map<String, List<String>> sources = new HashMap<>();

    @BeforeAll
    void readSources() throws IOException {
        List<String> languages =
                Stream.concat(LANGUAGES.stream(), OF_THE_GUIDE.stream()).toList();
        for (String language : languages) {
            List<String> texts = new ArrayList<>();
            for (Path source : ProjectFiles.endingIn("." + language)) {
                texts.add(CodeBlock.plain(Files.readString(source)));
            }
            sources.put(language, texts);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void code_standsInAFileOfTheProject(CodeBlock block) {
        List<String> texts = sources.getOrDefault(block.language(), List.of());

        assertThat(block.parts().filter(part -> texts.stream().noneMatch(text -> text.contains(part))))
                .as("code of %s that no %s file has", block, block.language())
                .isEmpty();
    }

    static List<CodeBlock> blocks() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path page : ProjectFiles.endingIn(".md")) {
            blocks.addAll(CodeBlock.of(page));
        }
        blocks.removeIf(block -> !LANGUAGES.contains(block.language())
                && !(OF_THE_GUIDE.contains(block.language()) && block.page().startsWith(GUIDE)));
        return blocks;
    }
}
