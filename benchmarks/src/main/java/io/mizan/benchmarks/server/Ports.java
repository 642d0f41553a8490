// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports of this machine that nobody uses: runs beside each other do not meet. */
record Ports(int http, int https, int management) {

    static Ports free() throws IOException {
        try (ServerSocket a = new ServerSocket(0);
                ServerSocket b = new ServerSocket(0);
                ServerSocket c = new ServerSocket(0)) {
            return new Ports(a.getLocalPort(), b.getLocalPort(), c.getLocalPort());
        }
    }
}
