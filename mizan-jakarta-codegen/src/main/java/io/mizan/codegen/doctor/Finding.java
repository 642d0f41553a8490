// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

/**
 * What came of looking at one thing.
 *
 * @param good whether nothing has to be done about it
 * @param text what there is; where it is not good, what to do as well
 */
public record Finding(boolean good, String text) {

    static Finding good(String what) {
        return new Finding(true, what);
    }

    static Finding wrong(String what, String remedy) {
        return new Finding(false, what + "; " + remedy);
    }

    /**
     * The line that tells it.
     *
     * @return such as {@code ok     Java 17}
     */
    public String line() {
        return (good ? "ok     " : "wrong  ") + text;
    }
}
