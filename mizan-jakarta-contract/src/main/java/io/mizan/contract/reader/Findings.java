// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, each once, in the order in which they are found. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private int said;

    void add(ProblemCode code, String where, Object... found) {
        said++;
        problems.add(Problem.of(code, where, found));
    }

    /** How often something was found, the same again and again included. */
    int said() {
        return said;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
