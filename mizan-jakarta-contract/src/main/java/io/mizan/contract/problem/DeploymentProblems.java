// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a deployment, in one message and without a stack. */
public final class DeploymentProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Stops a deployment.
     *
     * @param problems what is wrong; at least one
     */
    public DeploymentProblems(List<Problem> problems) {
        super(text(problems), null, false, false);
    }

    private static String text(List<Problem> problems) {
        String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "Mizan found " + count + ":\n  ", ""));
    }
}
