// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.app.DeskContext;
import io.mizan.benchmarks.app.Functions;
import io.mizan.benchmarks.app.OwnerContext;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.reader.ContractReader;
import io.mizan.contract.value.ValueCodecs;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** The contract of the WAR, read without a server. */
final class Application {
    private final ClassLoader loader = Application.class.getClassLoader();
    private final Contract contract;
    private final ValueCodecs codecs;

    Application() {
        ContractReader.Result read = new ContractReader(new ReflectionSource(loader))
                .read(List.of(Functions.class.getName(), OwnerContext.class.getName(), DeskContext.class.getName()));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        contract = read.contract();
        codecs = new ValueCodecs(contract, loader);
    }

    ValueCodecs codecs() {
        return codecs;
    }

    Function function(String name) {
        Function function = contract.functions().get(name);
        if (function == null) {
            throw new IllegalArgumentException(name);
        }
        return function;
    }

    static Method method(String name) {
        return Stream.of(Functions.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
