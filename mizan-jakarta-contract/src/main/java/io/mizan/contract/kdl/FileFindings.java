// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, in the order of its lines. */
final class FileFindings {

    private record Finding(KdlPosition at, Problem problem) {}

    private final List<Finding> findings = new ArrayList<>();

    void add(KdlPosition at, ProblemCode code, Object... found) {
        findings.add(new Finding(at, Problem.of(code, at.toString(), found)));
    }

    List<Problem> all() {
        return findings.stream()
                .sorted(Comparator.comparing((Finding f) -> f.at().line()).thenComparing(f -> f.at().column()))
                .map(Finding::problem)
                .distinct()
                .toList();
    }
}
