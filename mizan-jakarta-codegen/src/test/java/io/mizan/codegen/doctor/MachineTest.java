// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.bun.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private static final Platform LINUX = new Platform("linux", "x64", false, false);
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    @Test
    void machineThatHasAll_isFine() throws IOException {
        Path bun = program("path/bun", "echo 1.4.5");

        assertThat(lines(machine(), Optional.empty())).containsExactly("ok     Java 17", "ok     Bun 1.4.5: " + bun);
    }

    @Test
    void binary_isThatOfTheSetting() throws IOException {
        program("path/bun", "echo 1.4.5");
        Path set = program("set/bun", "echo 1.5.0");

        assertThat(lines(machine(), Optional.of(set.toString()))).contains("ok     Bun 1.5.0: " + set);
        assertThat(lines(machine(), Optional.of("/nowhere/bun")))
                .anyMatch(line -> line.startsWith("wrong  /nowhere/bun is no file that can be run; let mizan.ssr.bun"));
    }

    @Test
    void binary_isThatOfAPackage() throws IOException {
        Path bun = program("node_modules/@oven/bun-linux-x64/bin/bun", "echo 1.4.5");

        assertThat(lines(machine(), Optional.empty())).contains("ok     Bun 1.4.5: " + bun);
    }

    @Test
    void noBinary_isToldWithWhatToInstall() {
        assertThat(lines(machine(), Optional.empty()))
                .anyMatch(line -> line.startsWith("wrong  there is no Bun") && line.contains("@oven/bun-linux-x64"));
    }

    @Test
    void binaryOfAnotherVersion_isToldWithTheOneThatIsWanted() throws IOException {
        Path bun = program("path/bun", "echo 1.2.3");

        assertThat(lines(machine(), Optional.empty()))
                .contains("wrong  " + bun + " is of version 1.2.3; install Bun 1.4 or a later 1.x");
    }

    @Test
    void binaryThatDoesNotRun_isToldWithWhatItDid() throws IOException {
        Path bun = program("path/bun", "exit 132");

        assertThat(lines(machine(), Optional.empty()))
                .anyMatch(
                        line -> line.startsWith("wrong  " + bun + " does not run: it ended with 132; install Bun for"));
    }

    @Test
    void binaryOfAnotherMachine_isToldToo() throws IOException {
        Path bun = program("path/bun", "");
        Files.write(bun, new byte[] {0x7f, 'E', 'L', 'F', 0});

        assertThat(lines(machine(), Optional.empty()))
                .anyMatch(line -> line.startsWith("wrong  " + bun + " does not run: "));
    }

    @Test
    void javaThatIsTooOld_andNoShell_areTold() {
        Machine old = new Machine(LINUX, 11, "", folder.resolve("sh"));

        assertThat(lines(old, Optional.empty()))
                .contains("wrong  Java 11 is too old; run the server with 17 or newer")
                .anyMatch(line -> line.startsWith("wrong  there is no " + folder.resolve("sh")));
    }

    @Test
    void whereNothingCanBeRendered_noBinaryIsAskedFor() {
        Machine windows = new Machine(new Platform("windows", "x64", false, false), 17, "", SHELL);

        assertThat(windows.examine(Optional.of("C:/bun.exe"), List.of()).toString())
                .contains("run the server on Linux or macOS")
                .doesNotContain("mizan.ssr.bun", "C:/bun.exe");
    }

    private Machine machine() {
        return new Machine(LINUX, 17, folder.resolve("path").toString(), SHELL);
    }

    private List<String> lines(Machine machine, Optional<String> setting) {
        return machine.examine(setting, List.of(folder)).stream()
                .map(Finding::line)
                .toList();
    }

    private Path program(String path, String script) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
