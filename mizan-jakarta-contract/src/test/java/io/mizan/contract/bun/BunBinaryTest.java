// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BunBinaryTest {

    private static final Platform LINUX = Platform.of("Linux", "amd64", false, false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, false, bun-linux-x64",
        "Linux, amd64, false, true, bun-linux-x64-baseline",
        "Linux, aarch64, false, false, bun-linux-aarch64",
        "Linux, amd64, true, false, bun-linux-x64-musl",
        "Linux, amd64, true, true, bun-linux-x64-musl-baseline",
        "Linux, aarch64, true, false, bun-linux-aarch64-musl",
        "Mac OS X, aarch64, false, false, bun-darwin-aarch64",
        "Mac OS X, x86_64, false, false, bun-darwin-x64",
    })
    void platform_isNamedAsThePackagesAre(String system, String architecture, boolean musl, boolean old, String name) {
        assertThat(Platform.of(system, architecture, musl, old).packages().get(0))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'processor\t: 0\nflags\t\t: fpu avx avx2 sha_ni\nflags\t\t: fpu', false",
        "'processor\t: 0\nflags\t\t: fpu avx avx2_not\nbugs\t\t: avx2', true",
        "'processor\t: 0\nFeatures\t: fp asimd', false",
        "'', false",
    })
    void processor_isOldWhereItSaysWhatItCanDo_andNotThat(String said, boolean old) throws IOException {
        Path processors = Files.writeString(folder.resolve("cpuinfo"), said);

        assertThat(Platform.isOld(processors)).isEqualTo(old);
        assertThat(Platform.isOld(folder.resolve("none"))).isFalse();
    }

    @Test
    void package_thatWouldNotStart_isNotTaken() throws IOException {
        installed("bun-linux-x64");
        BunBinary search = new BunBinary(Platform.of("Linux", "amd64", false, true), folder.toString());
        assertThat(search.find(Optional.empty(), List.of(folder))).isEmpty();

        Path baseline = installed("bun-linux-x64-baseline");
        assertThat(search.find(Optional.empty(), List.of(folder))).contains(baseline);
        assertThat(search.advice()).contains("@oven/bun-linux-x64-baseline");
    }

    @Test
    void setting_countsBeforeAllElse() throws IOException {
        Path set = binary(folder.resolve("set").resolve("bun"));
        binary(folder.resolve("path").resolve("bun"));

        assertThat(search(folder.resolve("path")).find(Optional.of(set.toString()), List.of()))
                .contains(set);
        assertThat(search(folder.resolve("path"))
                        .find(Optional.of(folder.resolve("none").toString()), List.of()))
                .isEmpty();
        assertThat(search(folder.resolve("path")).find(Optional.of("\0"), List.of()))
                .isEmpty();
    }

    @Test
    void path_countsBeforePackages() throws IOException {
        Path onPath = binary(folder.resolve("path").resolve("bun"));
        Path installed = installed("bun-linux-x64");

        assertThat(search(folder.resolve("path")).find(Optional.empty(), List.of(folder)))
                .contains(onPath);
        assertThat(search(folder).find(Optional.empty(), List.of(folder))).contains(installed);
    }

    @Test
    void package_thatIsSlower_isTakenWhereThereIsNoOther() throws IOException {
        Path baseline = installed("bun-linux-x64-baseline");

        assertThat(search(folder).find(Optional.empty(), List.of(folder))).contains(baseline);
    }

    @Test
    void file_thatCannotBeRun_isNoBinary() throws IOException {
        Path file = binary(folder.resolve("bun"));
        assertThat(file.toFile().setExecutable(false)).isTrue();

        assertThat(search(folder).find(Optional.empty(), List.of())).isEmpty();
    }

    @Test
    void relativeFolderOnThePath_isNotLookedInto() {
        assertThat(new BunBinary(LINUX, "." + File.pathSeparator + "").find(Optional.empty(), List.of()))
                .isEmpty();
    }

    @Test
    void advice_saysWhatToInstall() {
        assertThat(search(folder).advice()).contains("@oven/bun-linux-x64", "mizan.ssr.bun");
    }

    @Test
    void whereNothingCanBeRendered_noBinaryIsTaken_andNoneIsToBeInstalled() throws IOException {
        Path set = binary(folder.resolve("bun"));
        BunBinary windows = new BunBinary(Platform.of("Windows 11", "amd64", false, false), folder.toString());

        assertThat(windows.find(Optional.of(set.toString()), List.of(folder))).isEmpty();
        assertThat(windows.find(Optional.empty(), List.of(folder))).isEmpty();
        assertThat(windows.advice()).contains("windows", "Linux or macOS").doesNotContain("@oven");
    }

    private BunBinary search(Path path) {
        return new BunBinary(LINUX, path.toString());
    }

    private Path installed(String name) throws IOException {
        return binary(folder.resolve("node_modules")
                .resolve("@oven")
                .resolve(name)
                .resolve("bin")
                .resolve("bun"));
    }

    private static Path binary(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
