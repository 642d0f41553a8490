// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.problem.ProblemCode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesPageTest {

    private final MessagesPage page = new MessagesPage();

    @Test
    void page_isWhatTheCodeSays() {
        new GeneratedPage("messages.md", page.write()).check();
    }

    @Test
    void explanations_thereIsOneForEachMessage() {
        Set<String> ids =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(page.explained())
                .as("src/test/resources/io/mizan/docs/explanations.properties says why each message is there")
                .isEqualTo(ids);
    }

    @Test
    void codes_noNumberIsUsedTwice() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).doesNotHaveDuplicates();
    }
}
