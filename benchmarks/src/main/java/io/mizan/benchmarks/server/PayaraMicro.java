// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payara Micro by itself, in no cluster. It takes a WAR at its start alone. */
record PayaraMicro(Path servers) implements Product {

    @Override
    public List<String> command(Path base, Ports ports, List<Path> wars) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                servers.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--rootDir",
                base.toString(),
                "--port",
                String.valueOf(ports.http())));
        wars.forEach(file -> command.addAll(List.of("--deploy", file.toString())));
        return command;
    }

    @Override
    public Map<String, String> environment(Path base) {
        return Map.of();
    }

    @Override
    public Optional<Path> deployments(Path base) {
        return Optional.empty();
    }
}
