// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import io.mizan.benchmarks.faults.node.Ask;
import java.io.IOException;

/** A connection to a node, used by one thread. */
interface Link extends AutoCloseable {

    /**
     * A node's answer.
     *
     * @param kind where it came from
     * @param version of the item
     */
    record Reply(Kind kind, long version) {}

    /** Where an answer came from. */
    enum Kind {
        HIT,
        RUN,
        BYPASS,
        FAILED
    }

    /** Asks and waits, however long the node is stopped. */
    Reply ask(Ask ask, int item) throws IOException;

    @Override
    void close() throws IOException;
}
