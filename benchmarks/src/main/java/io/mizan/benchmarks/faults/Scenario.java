// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Mode;
import java.io.IOException;
import java.sql.SQLException;

/** What happens in a run, again and again. */
enum Scenario {
    NO_FAULT("no fault"),
    BREATH("node stopped for half a lease"),
    PAUSE("node stopped for four leases"),
    ABSENCE("node stopped for 14 s"),
    PARTITION("partition"),
    KILL("kill -9 and join"),
    CRASH("crash after a commit"),
    ROLLING("rolling restart, one node older"),
    MIXED("all of them mixed");

    private final String text;

    Scenario(String text) {
        this.text = text;
    }

    /** As it is printed. */
    String text() {
        return text;
    }

    /** One time. */
    void happen(Stage stage) throws IOException, InterruptedException, SQLException {
        switch (this) {
            case NO_FAULT -> stage.calm();
            case BREATH -> stage.pause(0.5);
            case PAUSE -> stage.pause(4);
            case ABSENCE -> stage.absence();
            case PARTITION -> stage.cut();
            case KILL -> stage.killAndJoin();
            case CRASH -> stage.crash();
            case ROLLING -> stage.roll();
            case MIXED -> stage.any();
        }
    }

    /** Whether it happens there: alone there is nobody to be cut off from, and a witness takes nobody for gone later than others. */
    boolean in(Mode mode) {
        return switch (this) {
            case PARTITION, ROLLING, MIXED -> mode != Mode.SINGLE;
            case ABSENCE -> mode == Mode.CLUSTER;
            default -> true;
        };
    }

    /** Whether nothing stale is promised there: without a witness, a side of a split does not know. */
    boolean neverStale(Mode mode) {
        return mode != Mode.CLUSTER || (this != PARTITION && this != MIXED);
    }
}
