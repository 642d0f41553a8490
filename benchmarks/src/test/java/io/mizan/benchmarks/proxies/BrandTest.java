// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandTest {
    private static final String NAME = "no-such-proxy";

    @TempDir
    Path folder;

    @Test
    void find_looksAlongThePath() throws IOException {
        Path program = Files.createFile(folder.resolve(NAME));
        String path = folder.resolve("empty") + File.pathSeparator + folder;

        assertThat(Brand.find(NAME, path)).isEmpty();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Brand.find(NAME, path)).contains(program);
        assertThat(Brand.find(program.toString(), "")).contains(program);
    }

    @Test
    void howToInstall_saysWhatToRunAndHowToKeepTheServiceFromStarting() {
        assertThat(Brand.VARNISHD.howToInstall(NAME))
                .contains("'no-such-proxy'", "apt-get install varnish varnish-modules", "systemctl mask varnish")
                .contains("policy-rc.d", "VARNISHD=/path/to/varnishd");
    }
}
