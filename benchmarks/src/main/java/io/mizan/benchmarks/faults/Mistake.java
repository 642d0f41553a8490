// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Design;
import io.mizan.benchmarks.faults.node.Mode;
import java.util.List;

/** A design with a mistake, and where that has to be seen. */
record Mistake(Design design, Mode mode, Scenario scenario) {

    static List<Mistake> all() {
        return List.of(
                new Mistake(Design.NAIVE, Mode.SINGLE, Scenario.NO_FAULT),
                new Mistake(Design.STAMPS_LATE, Mode.SINGLE, Scenario.NO_FAULT),
                new Mistake(Design.FLIGHTS_BY_KEY, Mode.SINGLE, Scenario.NO_FAULT),
                new Mistake(Design.TELLS_EARLY, Mode.SINGLE, Scenario.NO_FAULT),
                new Mistake(Design.ANSWERS_EARLY, Mode.WITNESS, Scenario.BREATH),
                new Mistake(Design.LEASELESS, Mode.WITNESS, Scenario.PARTITION));
    }
}
