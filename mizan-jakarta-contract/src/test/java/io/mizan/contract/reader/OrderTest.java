// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderTest {

    private static final List<String> CLASSES =
            Fixtures.all().map(Class::getName).toList();

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(CLASSES);
    }

    @Property(tries = 20)
    void reading_doesNotDependOnTheOrderOfClasses(@ForAll("orders") List<String> shuffled) {
        ContractReader.Result inOrder = Fixtures.read(CLASSES);

        assertThat(Fixtures.read(shuffled)).isEqualTo(inOrder);
        assertThat(inOrder.problems()).isNotEmpty();
    }
}
