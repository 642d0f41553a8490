// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.benchmarks.compiler.Compiler;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.reader.ContractReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void annotated_is_a_contract_of_a_thousand_functions() throws Exception {
        ContractReader.Result result = read(Variant.FUNCTIONS);

        assertThat(result.problems()).isEmpty();
        assertThat(result.contract().functions()).hasSize(1000);
        assertThat(result.contract().contexts()).hasSize(100);
    }

    @Test
    void unannotated_is_the_same_classes_without_a_function() throws Exception {
        ContractReader.Result result = read(Variant.PLAIN);

        assertThat(Sources.of(Variant.PLAIN).keySet())
                .isEqualTo(Sources.of(Variant.FUNCTIONS).keySet());
        assertThat(result.contract().functions()).isEmpty();
    }

    @Test
    void intercepted_is_the_same_classes_with_a_binding_at_a_thousand_methods() throws Exception {
        Compiler.compile(Sources.of(Variant.INTERCEPTED), folder);
        long bound = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (String name : Sources.of(Variant.PLAIN).keySet()) {
                for (Method method : loader.loadClass(name).getDeclaredMethods()) {
                    bound += Stream.of(method.getAnnotations())
                            .map(a -> a.annotationType().getSimpleName())
                            .filter("Bound"::equals)
                            .count();
                }
            }
        }

        assertThat(bound).isEqualTo(1000);
    }

    private ContractReader.Result read(Variant variant) throws Exception {
        Compiler.compile(Sources.of(variant), folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return new ContractReader(new ReflectionSource(loader))
                    .read(Sources.of(variant).keySet());
        }
    }
}
