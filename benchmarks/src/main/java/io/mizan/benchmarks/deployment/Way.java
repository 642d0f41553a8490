// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.deployment;

import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;

/** How an application is deployed. */
sealed interface Way extends AutoCloseable permits Running, Cold {

    /**
     * Deploys an application, and ends it.
     *
     * @return the CPU seconds of the server's process until the application answers and nothing is left to do
     */
    double seconds(Variant variant) throws IOException;

    @Override
    void close();

    /** Waits until an application answers and nothing is left to do. */
    static void awaitDeployed(Server server, Variant variant) throws IOException {
        server.awaitReady(variant.address(Wars.READY));
        server.awaitQuiet();
    }

    /** Makes sure that what was deployed is what was meant. */
    static void check(Server server, Variant variant) throws IOException {
        int status = server.status(Request.get(variant.address("api/mizan/ctx/shelf1/?shelf_id=5"), ""));
        if (status != variant.status()) {
            throw new IOException("a function answers " + status + " instead of " + variant.status());
        }
    }
}
