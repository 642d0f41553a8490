// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.problem;

import java.util.Locale;

/**
 * Something wrong with a declaration.
 *
 * @param code which
 * @param where the class, or the class and method
 * @param text what is wrong and what to write instead
 */
public record Problem(ProblemCode code, String where, String text) {

    /**
     * Makes a problem from its code's template.
     *
     * @param code which
     * @param where the class, or the class and method
     * @param found fills the template
     * @return the problem
     */
    public static Problem of(ProblemCode code, String where, Object... found) {
        return new Problem(code, where, String.format(Locale.ROOT, code.template(), found));
    }

    @Override
    public String toString() {
        return code.id() + " " + where + ": " + text;
    }
}
