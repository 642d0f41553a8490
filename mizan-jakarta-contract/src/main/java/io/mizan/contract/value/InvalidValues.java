// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.List;

/** Arguments or parameters that are not what the contract says: one problem at most for each of them. */
public final class InvalidValues extends Exception {
    private final transient List<InvalidValue> problems;

    /** At least one problem. */
    public InvalidValues(List<InvalidValue> problems) {
        super(problems.get(0).pointer() + " " + problems.get(0).getMessage(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one: those of known parameters in the order of the contract, then unknown ones. */
    public List<InvalidValue> problems() {
        return problems;
    }
}
