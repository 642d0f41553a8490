// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation gives is what is tried, on other ports and folders. */
class ConfigurationTest {
    private static final Path HOWTO = Path.of("..", "docs", "howto");
    private static final Path PROGRAM = Path.of("program");

    @TempDir
    Path folder;

    private String nginx(boolean broken) throws IOException {
        new Nginx(PROGRAM, HOWTO.resolve("nginx.conf"), 4711, "/root/", broken).command(folder, 4712);
        return Files.readString(folder.resolve("nginx.conf"));
    }

    private String varnish(boolean broken) throws IOException {
        new Varnish(PROGRAM, HOWTO.resolve("mizan.vcl"), 4711, "/root/", broken).command(folder, 4712);
        return Files.readString(folder.resolve("default.vcl"));
    }

    @Test
    void nginx_isTheDocumentedOneElsewhere() throws IOException {
        assertThat(nginx(false))
                .contains("server 127.0.0.1:4711;", "listen 127.0.0.1:4712;", "location /root/ {", folder + "/kept")
                .doesNotContain(
                        "8080", "listen 80;", "location /clinic/", "/var/cache", "proxy_ignore_headers Cache-Control");
    }

    @Test
    void nginx_broken_ignoresWhatTheApplicationSays() throws IOException {
        assertThat(nginx(true)).contains("proxy_ignore_headers Cache-Control", "proxy_cache clinic;");
    }

    @Test
    void varnish_isTheDocumentedOneElsewhere() throws IOException {
        assertThat(varnish(false))
                .contains(".port = \"4711\"", "\"^/root/\"", "std.ban(")
                .doesNotContain("8080", "\"^/clinic/\"");
    }

    @Test
    void varnish_broken_ignoresWhatTheApplicationSays() throws IOException {
        assertThat(varnish(true))
                .contains(".port = \"4711\"", "beresp.ttl = 1m")
                .doesNotContain("std.ban(");
    }
}
