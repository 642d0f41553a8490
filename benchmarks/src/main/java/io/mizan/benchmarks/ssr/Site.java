// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.server.Wars;
import io.mizan.contract.bun.BunBinary;
import io.mizan.contract.bun.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where what is measured stands.
 *
 * @param build the {@code target} of this module, with the front ends that were built
 */
public record Site(Path build) {

    /** The sources of the front ends, with what they need from npm. */
    Path sources() {
        return build.resolveSibling("ssr");
    }

    /** What workers render: a folder for each front end. */
    Path frontEnds() {
        return build.resolve("ssr/server");
    }

    private Path npm() {
        return build.resolve("../../npm").normalize();
    }

    /** The script of a worker. */
    Path worker() {
        return npm().resolve("ssr/dist/worker.mjs");
    }

    /** Where processes write what they have to say. */
    Path log(String name) throws IOException {
        return Files.createDirectories(build.resolve("ssr/logs")).resolve(name + ".log");
    }

    /** The binary that npm has installed. */
    public Path bun() throws IOException {
        return new BunBinary(Platform.here(), "")
                .find(Optional.empty(), List.of(npm()))
                .orElseThrow(() -> new IOException("npm ci in the folder npm installs Bun"));
    }

    /**
     * Builds a WAR with the front ends.
     *
     * @param application its packages
     * @param settings beside that for Bun
     */
    public Path war(String name, List<Package> application, Map<String, String> settings) throws IOException {
        Map<String, String> resources = new HashMap<>();
        try (Stream<Path> files = Files.walk(frontEnds())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                resources.put("WEB-INF/mizan/" + frontEnds().relativize(file), Files.readString(file));
            }
        }
        StringBuilder properties = new StringBuilder("mizan.ssr.bun=" + bun() + "\n");
        settings.forEach(
                (key, value) -> properties.append(key).append('=').append(value).append('\n'));
        resources.put("META-INF/microprofile-config.properties", properties.toString());
        return new Wars(build.resolve("wars"), build.resolve("ssr-libs")).of(name + ".war", application, resources);
    }
}
