// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The shared caches that are tried. */
enum Brand {
    /** Purges nothing: what it keeps is stale for as long as the application lets it be. */
    NGINX("nginx", "nginx", "nginx", "https://nginx.org/en/docs/install.html"),
    /** Purges by groups, as {@code docs/howto/mizan.vcl} teaches it. */
    VARNISHD("varnishd", "varnish varnish-modules", "varnish", "https://varnish-cache.org/docs/trunk/installation/");

    private final String program;
    private final String packages;
    private final String service;
    private final String page;

    Brand(String program, String packages, String service, String page) {
        this.program = program;
        this.packages = packages;
        this.service = service;
        this.page = page;
    }

    String program() {
        return program;
    }

    /** Where a program of that name or path is. Administrators' folders count, which are not on everybody's PATH. */
    static Optional<Path> find(String program, String path) {
        Stream<Path> places = program.contains(File.separator)
                ? Stream.of(Path.of(program))
                : Stream.concat(
                                Stream.of(path.split(File.pathSeparator, -1)),
                                List.of("/usr/sbin", "/usr/local/sbin").stream())
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, program));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** What to do when it is not there. */
    String howToInstall(String lookedFor) {
        return String.format(Locale.ROOT, """
                benchmarks/proxies: there is no %1$s: '%2$s' is neither a program on the PATH nor a file that can be run.
                On Debian and Ubuntu:
                    apt-get update
                    apt-get install %3$s
                The package starts a service that is not needed here. Mask it before you install, and it does not start:
                    systemctl mask %4$s
                (afterwards it can be had with: systemctl unmask %4$s). Where there is no systemd, as in a container, put a
                script that says "exit 101" at /usr/sbin/policy-rc.d while you install.
                Elsewhere: %5$s
                If it is somewhere else already: %6$s=/path/to/%1$s benchmarks/proxies …
                """, program, lookedFor, packages, service, page, name());
    }
}
