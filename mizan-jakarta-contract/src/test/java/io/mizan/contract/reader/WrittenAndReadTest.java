// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.kdl.ContractKdl;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What annotated classes declare survives the way through a file. */
class WrittenAndReadTest {

    static Stream<Class<?>> fixtures() {
        return Fixtures.all().filter(c -> Fixtures.read(c).problems().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void contractOfClasses_writtenReadAndWritten_isTheSame(Class<?> fixture) {
        String written = ContractKdl.write(Fixtures.read(fixture).contract());

        ContractKdl.Result read = ContractKdl.read(written);

        assertThat(read.problems()).isEmpty();
        assertThat(ContractKdl.write(read.contract())).isEqualTo(written);
        assertThat(ContractHash.of(read.contract())).isEqualTo(ContractHash.ofKdl(written));
    }
}
