// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import java.io.IOException;

/** What ties a child to the process that has started it: the child ends with its standard input, however that ends. */
public final class Lifeline {
    private static final String MARK = "at ";

    private Lifeline() {}

    /** Tells the controller where this child answers. */
    public static void announce(String address) {
        System.out.println(MARK + address);
        System.out.flush();
    }

    /** Reads a line of a child: its address, or empty for anything else. */
    public static String address(String line) {
        return line.startsWith(MARK) ? line.substring(MARK.length()) : "";
    }

    /** Waits for the controller's end, and ends this JVM without asking anybody. */
    public static void hold() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is said on it.
        }
        Runtime.getRuntime().halt(0);
    }
}
