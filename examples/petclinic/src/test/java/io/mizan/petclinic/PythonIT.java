// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mizan.codegen.python.Python;
import io.mizan.codegen.source.ContractSource;
import io.mizan.codegen.target.ClientFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A script in Python visits the clinic by a client that is generated for it, with the standard library alone. */
@ExtendWith(RunningPetclinic.class)
class PythonIT {

    private static final String RECENT = "import sys; assert sys.version_info >= (3, 11)";

    private final URI root;

    @TempDir
    Path folder;

    PythonIT(URI root) {
        this.root = root;
    }

    @Test
    void visitor_readsWritesAndIsToldWhatIsWrong() throws Exception {
        assumeTrue(isRecent(), "Python 3.11 or later is not installed");
        ContractSource source = new ContractSource(List.of(Path.of("target/classes")), List.of());
        new ClientFolder(folder.resolve("clinic_api")).write(new Python().files(source.read()));
        Path script = Path.of("src/test/python/visitor.py").toAbsolutePath();

        Process visit = python(script.toString(), root.toString(), Browser.token(root, "sam"));

        assertThat(new String(visit.getInputStream().readAllBytes(), UTF_8).strip())
                .isEqualTo("well");
    }

    private boolean isRecent() throws InterruptedException {
        try {
            return python("-c", RECENT).waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Process python(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONPATH", folder.toString());
        return builder.start();
    }
}
