// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.petclinic.model.Owner;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedOwnersTest {

    @Test
    void owner_ofOneNumber_isAlwaysTheSame() {
        assertThat(owner(4711)).usingRecursiveComparison().isEqualTo(owner(4711));
    }

    @Test
    void owner_ofManyNumbers_hasATelephoneOfHisOwn() {
        assertThat(IntStream.range(11, 2011).mapToObj(n -> owner(n).telephone()))
                .doesNotHaveDuplicates()
                .allMatch(telephone -> telephone.matches("[0-9]{10}"));
    }

    private static Owner owner(int number) {
        return GeneratedOwners.owner(new SplittableRandom(number), number);
    }
}
