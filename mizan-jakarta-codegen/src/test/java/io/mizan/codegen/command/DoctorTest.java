// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return MizanCommand.run(out, out, arguments);
    }

    @Test
    void doctor_ofWhatIsThere_isFine() throws IOException {
        Path bun = Files.writeString(folder.resolve("bun"), "#!/bin/sh\necho 1.4.5\n");
        assertThat(bun.toFile().setExecutable(true)).isTrue();

        assertThat(run("doctor", "--bun", bun.toString())).isZero();
        assertThat(said.toString())
                .contains("ok     Java ", "ok     Bun 1.4.5: " + bun)
                .doesNotContain("wrong");
    }

    @Test
    void doctor_ofWhatIsMissing_fails_andSaysAllOfIt() {
        assertThat(run("doctor", "--bun", folder.resolve("none").toString(), "--war", folder.toString()))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("ok     Java ", "is no file that can be run", "there is no WEB-INF/mizan/*/manifest.json");
    }
}
