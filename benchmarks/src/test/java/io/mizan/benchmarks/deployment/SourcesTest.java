// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.reader.ContractReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void annotated_is_a_contract_of_a_thousand_functions() throws Exception {
        ContractReader.Result result = read(true);

        assertThat(result.problems()).isEmpty();
        assertThat(result.contract().functions()).hasSize(1000);
        assertThat(result.contract().contexts()).hasSize(100);
    }

    @Test
    void unannotated_is_the_same_classes_without_a_function() throws Exception {
        ContractReader.Result result = read(false);

        assertThat(Sources.of(false).keySet()).isEqualTo(Sources.of(true).keySet());
        assertThat(result.contract().functions()).isEmpty();
    }

    private ContractReader.Result read(boolean annotated) throws Exception {
        Compiler.compile(Sources.of(annotated), folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return new ContractReader(new ReflectionSource(loader))
                    .read(Sources.of(annotated).keySet());
        }
    }
}
