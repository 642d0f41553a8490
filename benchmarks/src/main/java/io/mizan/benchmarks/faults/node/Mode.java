// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

/** How many nodes there are, and what they hold to. */
public enum Mode {
    /** One node. */
    SINGLE("single", 1),
    /** Leases among nodes. */
    CLUSTER("cluster", 3),
    /** The same, and a table of the database that says who is alive. */
    WITNESS("cluster+witness", 3);

    private final String text;
    private final int nodes;

    Mode(String text, int nodes) {
        this.text = text;
        this.nodes = nodes;
    }

    /** As it is printed. */
    public String text() {
        return text;
    }

    /** How many. */
    public int nodes() {
        return nodes;
    }
}
