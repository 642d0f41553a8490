// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open Liberty with the Web Profile and MicroProfile, GraphQL among it. */
record Liberty(Path servers) implements Product {
    private static final String CONFIGURATION = """
            <server>
              <featureManager>
                <feature>webProfile-10.0</feature>
                <feature>microProfile-6.1</feature>
                <feature>mpGraphQL-2.0</feature>
              </featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="PORT" httpsPort="-1"/>
            </server>
            """;

    @Override
    public List<String> command(Path base, Ports ports, List<Path> wars) throws IOException {
        Path server = base.resolve("servers/defaultServer");
        Files.createDirectories(deployments(base).orElseThrow());
        Files.writeString(server.resolve("server.xml"), CONFIGURATION.replace("PORT", String.valueOf(ports.http())));
        for (Path war : wars) {
            Files.copy(war, deployments(base).orElseThrow().resolve(war.getFileName()));
        }
        return List.of(servers.resolve("wlp/bin/server").toString(), "run", "defaultServer");
    }

    @Override
    public Map<String, String> environment(Path base) {
        return Map.of("WLP_USER_DIR", base.toString());
    }

    @Override
    public Optional<Path> deployments(Path base) {
        return Optional.of(base.resolve("servers/defaultServer/dropins"));
    }
}
