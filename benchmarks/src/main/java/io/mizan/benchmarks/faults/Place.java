// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults;

import java.io.IOException;

/** A place in a cluster, whoever is there. */
interface Place {

    /** A connection to who is here now. */
    Link link() throws IOException;
}
