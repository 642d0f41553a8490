// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TypeNamesTest {

    private static List<String> names(String... classes) {
        TypeNames names = new TypeNames(List.of(classes));
        return List.of(classes).stream().map(names::of).toList();
    }

    @Test
    void classes_withNamesOfTheirOwn_haveSimpleNames() {
        assertThat(names("com.acme.Owner", "com.acme.Owners$Row")).containsExactly("Owner", "Row");
    }

    @Test
    void classes_thatShareAName_haveWhatIsAroundThemInFront() {
        assertThat(names("a.Owners$Row", "a.Vets$Row")).containsExactly("OwnersRow", "VetsRow");
        assertThat(names("a.Row", "b.Row")).containsExactly("ARow", "BRow");
        assertThat(names("a.Owners$Row", "a.Vets$Row", "b.OwnersRow"))
                .containsExactly("AOwnersRow", "VetsRow", "BOwnersRow");
    }

    @Test
    void odd_classes_haveNamesToo() {
        assertThat(names("a.Owners$1Local", "Foo$$Bar", "Dollar$", "a.B$C", "a.b$C"))
                .containsExactly("Local", "Bar", "Dollar", "ABC", "ABC_2");
    }

    @Provide
    Arbitrary<Set<String>> classes() {
        Arbitrary<String> part = Arbitraries.of("a", "b", "A", "B", "AB", "Row");
        Arbitrary<String> separator = Arbitraries.of(".", "$", "$1", "$$");
        Arbitrary<String> joined =
                Combinators.combine(part, separator, part, separator, part).as((a, s, b, t, c) -> a + s + b + t + c);
        return Arbitraries.oneOf(part, joined).set().ofMaxSize(40);
    }

    @Property
    void names_areUniqueAndDoNotDependOnAnyOrder(@ForAll("classes") Set<String> classes, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(classes);
        Collections.shuffle(shuffled, new Random(seed));
        TypeNames names = new TypeNames(classes);
        TypeNames others = new TypeNames(shuffled);

        assertThat(classes.stream().map(names::of).toList()).doesNotHaveDuplicates();
        assertThat(classes).allMatch(c -> names.of(c).equals(others.of(c)));
    }
}
