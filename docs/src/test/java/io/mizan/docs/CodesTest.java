// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.problem.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever meets a code finds it. */
class CodesTest {

    @ParameterizedTest
    @EnumSource
    void code_isInTheListOfCodes_withItsStatus(ProblemCodes code) throws IOException {
        String page = Files.readString(ProjectFiles.ROOT.resolve("docs/howto/errors.md"));

        assertThat(page).containsPattern("(?m)^\\|.*`" + code.code() + "`.*\\| " + code.status() + " \\|");
    }
}
