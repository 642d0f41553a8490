// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    @TempDir
    Path folder;

    @Test
    void command_tells_status_output_and_what_its_children_used() throws Exception {
        String busy = "for ((i = 0; i < 50000; i++)); do :; done";

        Command command = Command.run(folder, List.of("bash", "-c", "(" + busy + "); echo said; exit 3"));

        assertThat(command.status()).isEqualTo(3);
        assertThat(command.output()).isEqualTo("said\n");
        assertThat(command.cpu()).isPositive();
    }

    @Test
    void command_that_has_to_succeed_says_why_it_did_not() {
        assertThatThrownBy(() -> Command.succeed(folder, List.of("bash", "-c", "echo no >&2; exit 1")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no");
    }
}
