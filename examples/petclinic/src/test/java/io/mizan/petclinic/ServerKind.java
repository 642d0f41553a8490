// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which server it is, as the build has unpacked it. */
public enum ServerKind {
    PAYARA("ready in"),
    WILDFLY("WFLYSRV0025"),
    LIBERTY("CWWKZ0001I");

    private final String readyText;

    ServerKind(String readyText) {
        this.readyText = readyText;
    }

    /** By the name that the build has for it. */
    public static ServerKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the line by which it says that the petclinic can be reached. */
    public String readyText() {
        return readyText;
    }

    List<String> command(int port) {
        String place = System.getProperty("petclinic." + id());
        return switch (this) {
            case PAYARA ->
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-jar",
                        place,
                        "--nocluster",
                        "--port",
                        String.valueOf(port),
                        "--contextroot",
                        "petclinic",
                        "--deploy",
                        System.getProperty("petclinic.war"));
            case WILDFLY ->
                List.of(
                        place + "/bin/standalone.sh",
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=0",
                        "-Djboss.management.http.port=0",
                        "--yaml=" + Path.of("src/main/wildfly/petclinic.yml").toAbsolutePath());
            case LIBERTY ->
                List.of(place + "/bin/server", "run", "petclinic", "--clean", "--", "--petclinic.port=" + port);
        };
    }
}
