// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.reader.fixture.Says;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    /** Said of classes that are made by the tests that want them: javac, as it is set up here, refuses them. */
    private static final Set<ProblemCode> ELSEWHERE =
            Set.of(ProblemCode.NAMES_MISSING, ProblemCode.CLASS_UNREADABLE, ProblemCode.GUARD_TYPE);

    static List<Class<?>> fixtures() {
        return Fixtures.all().filter(c -> c.isAnnotationPresent(Says.class)).toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void read_fixture_saysWhatItIsAnnotatedWith(Class<?> fixture) {
        List<String> said = Fixtures.read(fixture).problems().stream()
                .map(Problem::toString)
                .map(text -> text.replaceFirst(" " + Fixtures.PACKAGE + ".", " "))
                .toList();

        assertThat(said)
                .containsExactlyInAnyOrder(fixture.getAnnotation(Says.class).value());
    }

    @Test
    void fixtures_together_showEveryProblemOfTheReader() {
        Set<String> shown = fixtures().stream()
                .flatMap(c -> Stream.of(c.getAnnotation(Says.class).value()))
                .map(text -> text.substring(0, text.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Stream.of(ProblemCode.values())
                        .filter(code -> !ELSEWHERE.contains(code))
                        .map(ProblemCode::id)
                        .filter(id -> id.compareTo("MIZ-100") < 0))
                .allMatch(shown::contains);
    }
}
