// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import io.mizan.petclinic.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prepares a server of each kind to run beside others: in a folder of its own, on a port of this machine alone, with the
 * database of the cluster as its default data source.
 *
 * @param folder where it writes whatever it writes
 * @param war what it runs
 */
record NodeFiles(Path folder, int port, Path war, Database database) {

    private static final String IN_MEMORY = "<properties url=\"jdbc:h2:mem:petclinic\"/>";

    /** What starts it. */
    ProcessBuilder prepare(ServerKind kind) throws IOException {
        Files.createDirectories(folder);
        Path place = Path.of(System.getProperty("petclinic." + kind.id()));
        return switch (kind) {
            case PAYARA -> payara(place);
            case WILDFLY -> wildfly(place);
            case LIBERTY -> liberty(place);
        };
    }

    private ProcessBuilder payara(Path jar) throws IOException {
        String listener =
                "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";
        String pool = "resources.jdbc-connection-pool.H2Pool.property";
        Path commands = Files.write(
                folder.resolve("preboot.asadmin"),
                List.of(
                        "set " + listener + ".address=127.0.0.1",
                        "set " + pool + ".URL=" + database.url(),
                        "set " + pool + ".User=" + Database.USER,
                        "set " + pool + ".Password=" + database.password()));
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--nocluster",
                "--rootDir",
                folder.resolve("payara").toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                String.valueOf(port),
                "--contextroot",
                "petclinic",
                "--deploy",
                war.toString());
    }

    private ProcessBuilder wildfly(Path home) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        try (Stream<Path> files = Files.list(home.resolve("standalone/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Files.copy(war, Files.createDirectories(folder.resolve("deployments")).resolve("petclinic.war"));
        Path data = Files.writeString(configuration.resolve("database.yml"), """
                wildfly-configuration:
                  subsystem:
                    datasources:
                      data-source:
                        ExampleDS:
                          connection-url: "%s"
                          user-name: "%s"
                          password: "%s"
                """.formatted(
                        database.url(), Database.USER, database.password()));
        Path login = Path.of("src/main/wildfly/petclinic.yml").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + folder,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0",
                "--yaml=" + login + System.getProperty("path.separator") + data);
        builder.environment().put("JBOSS_BASE_DIR", folder.toString());
        return builder;
    }

    private ProcessBuilder liberty(Path home) throws IOException {
        Path server = Files.createDirectories(folder.resolve("servers/petclinic"));
        Files.copy(war, Files.createDirectories(server.resolve("apps")).resolve("petclinic.war"));
        Files.copy(home.resolve("usr/servers/petclinic/h2.jar"), server.resolve("h2.jar"));
        String configuration = Files.readString(Path.of("src/main/liberty/config/server.xml"));
        if (!configuration.contains(IN_MEMORY)) {
            throw new IOException("server.xml has another data source than " + IN_MEMORY);
        }
        Files.writeString(
                server.resolve("server.xml"),
                configuration.replace(
                        IN_MEMORY,
                        "<properties url=\"%s\" user=\"%s\" password=\"%s\"/>"
                                .formatted(database.url(), Database.USER, database.password())));
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/server").toString(), "run", "petclinic", "--", "--petclinic.port=" + port);
        builder.environment().put("WLP_USER_DIR", folder.toString());
        return builder;
    }
}
