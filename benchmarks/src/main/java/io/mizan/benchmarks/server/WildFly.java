// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** WildFly with its {@code standalone.xml}. */
record WildFly(Path servers) implements Product {
    /** Lets a WAR log its users in itself, and logs what components print. */
    private static final String CONFIGURATION = """
            wildfly-configuration:
              subsystem:
                logging:
                  logger:
                    io.mizan.ssr:
                      level: DEBUG
                undertow:
                  application-security-domain:
                    other:
                      security-domain: ApplicationDomain
                      integrated-jaspi: false
            """;

    private Path home() throws IOException {
        try (Stream<Path> found = Files.list(servers)) {
            return found.filter(p -> p.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no WildFly in " + servers));
        }
    }

    @Override
    public List<String> command(Path base, Ports ports, List<Path> wars) throws IOException {
        Path configuration = home().resolve("standalone/configuration");
        Files.createDirectories(base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        try (Stream<Path> files = Files.list(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
            }
        }
        for (Path war : wars) {
            Files.copy(war, base.resolve("deployments").resolve(war.getFileName()));
        }
        Path yaml = Files.writeString(base.resolve("configuration/benchmarks.yml"), CONFIGURATION);
        return List.of(
                home().resolve("bin/standalone.sh").toString(),
                "--yaml=" + yaml,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + ports.http(),
                "-Djboss.https.port=" + ports.https(),
                "-Djboss.management.http.port=" + ports.management());
    }

    @Override
    public Map<String, String> environment(Path base) {
        return Map.of("JBOSS_BASE_DIR", base.toString());
    }

    @Override
    public Optional<Path> deployments(Path base) {
        return Optional.of(base.resolve("deployments"));
    }
}
