// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.http.Load;
import java.io.IOException;
import java.time.Duration;

/** Somebody who renders the page of a clinic. */
interface Side {

    /** The page, to look at. */
    String once() throws IOException;

    /** As often as can be, four at a time. */
    Load.Sample often(Duration time) throws IOException, InterruptedException;

    /** One after the other: the median in milliseconds. */
    double alone(Duration time) throws IOException;
}
