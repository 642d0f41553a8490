// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server's product: how it is started, with a folder of its own for everything that it writes. */
sealed interface Product permits WildFly, Liberty, PayaraMicro {

    /**
     * Prepares a start.
     *
     * @param base an empty folder
     * @param wars what is deployed from the beginning
     */
    List<String> command(Path base, Ports ports, List<Path> wars) throws IOException;

    /** Variables of the environment that it reads. */
    Map<String, String> environment(Path base);

    /** Where a WAR is put to be deployed by a running server; empty: there is no such place. */
    Optional<Path> deployments(Path base);

    /** By its name on the command line. */
    static Product of(String name, Path home) {
        return switch (name) {
            case "wildfly" -> new WildFly(home);
            case "liberty" -> new Liberty(home);
            case "payara-micro" -> new PayaraMicro(home);
            default -> throw new IllegalArgumentException("no server: " + name);
        };
    }
}
