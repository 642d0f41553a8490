// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A machine, as Bun's packages name it.
 *
 * @param system such as {@code linux}
 * @param architecture such as {@code x64}
 * @param musl whether its C library is musl
 */
public record Platform(String system, String architecture, boolean musl) {

    private static final Path LIBRARIES = Path.of("/lib");

    /**
     * The machine that this runs on.
     *
     * @return by what the JVM says of it
     */
    public static Platform here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
    }

    static Platform of(String system, String architecture, boolean musl) {
        String os = system.toLowerCase(Locale.ROOT);
        String cpu = architecture.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os,
                cpu.equals("amd64") || cpu.equals("x86_64") ? "x64" : cpu.equals("arm64") ? "aarch64" : cpu,
                musl);
    }

    private static boolean isMusl() {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(LIBRARIES, "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException none) {
            return false;
        }
    }

    /**
     * Whether processes that render can be started there.
     *
     * @return true on Linux and macOS
     */
    public boolean isServed() {
        return system.equals("linux") || system.equals("darwin");
    }

    /** The folders of packages that hold a binary for this machine, the fastest first. */
    List<String> packages() {
        String name = "bun-" + system + "-" + architecture;
        String libc = musl ? "-musl" : "";
        return architecture.equals("x64") ? List.of(name + libc, name + libc + "-baseline") : List.of(name + libc);
    }
}
