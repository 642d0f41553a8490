// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All Java code in the project's pages is taken from sources that are compiled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeInPagesTest {

    private final List<String> sources = new ArrayList<>();

    @BeforeAll
    void readSources() throws IOException {
        for (Path source : ProjectFiles.endingIn(".java")) {
            sources.add(CodeBlock.plain(Files.readString(source)));
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void code_standsInASourceThatIsCompiled(CodeBlock block) {
        assertThat(block.parts().filter(part -> sources.stream().noneMatch(source -> source.contains(part))))
                .as("code of %s that no compiled source has", block)
                .isEmpty();
    }

    static List<CodeBlock> blocks() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path page : ProjectFiles.endingIn(".md")) {
            blocks.addAll(CodeBlock.of(page));
        }
        return blocks;
    }
}
