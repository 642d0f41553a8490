// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A machine, as Bun's packages name it.
 *
 * @param system such as {@code linux}
 * @param architecture such as {@code x64}
 * @param musl whether its C library is musl
 * @param old whether its processor is known to lack AVX2, without which only the baseline build of Bun starts
 */
public record Platform(String system, String architecture, boolean musl, boolean old) {

    private static final Path LIBRARIES = Path.of("/lib");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /**
     * The machine that this runs on.
     *
     * @return by what the JVM says of it
     */
    public static Platform here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl(), isOld(PROCESSORS));
    }

    static Platform of(String system, String architecture, boolean musl, boolean old) {
        String os = system.toLowerCase(Locale.ROOT);
        String cpu = architecture.toLowerCase(Locale.ROOT);
        return new Platform(
                os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os,
                cpu.equals("amd64") || cpu.equals("x86_64") ? "x64" : cpu.equals("arm64") ? "aarch64" : cpu,
                musl,
                old);
    }

    private static boolean isMusl() {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(LIBRARIES, "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException none) {
            return false;
        }
    }

    /** Linux says what its processors can do. */
    static boolean isOld(Path processors) {
        try (Stream<String> lines = Files.lines(processors)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .filter(flags -> !List.of(flags.split("\\s+")).contains("avx2"))
                    .isPresent();
        } catch (IOException | UncheckedIOException none) {
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
        String name = "bun-" + system + "-" + architecture + (musl ? "-musl" : "");
        if (!architecture.equals("x64")) {
            return List.of(name);
        }
        return old ? List.of(name + "-baseline") : List.of(name, name + "-baseline");
    }
}
