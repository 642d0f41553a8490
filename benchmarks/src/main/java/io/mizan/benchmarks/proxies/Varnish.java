// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Varnish with the VCL that the documentation gives.
 *
 * @param example the documented VCL
 * @param broken whether it keeps everything, whatever the application says
 */
record Varnish(Path program, Path example, int origin, String root, boolean broken) implements Proxy.Configuration {
    private static final String BREAK = """
            vcl 4.1;
            backend default { .host = "127.0.0.1"; .port = "8080"; }
            sub vcl_recv { if (req.method == "GET" || req.method == "HEAD") { return (hash); } }
            sub vcl_backend_response { set beresp.ttl = 1m; return (deliver); }
            """;

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        String text = broken ? BREAK : Files.readString(example);
        Path file = Files.writeString(
                folder.resolve("default.vcl"),
                text.replace(".port = \"8080\"", ".port = \"" + origin + "\"").replace("/clinic/", root));
        return List.of(
                program.toString(),
                "-F",
                // No change of user: the folder belongs to whoever runs this.
                "-j",
                "none",
                "-n",
                folder.resolve("work").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-T",
                "none",
                "-f",
                file.toString(),
                "-s",
                "malloc,64m",
                // Everybody asks on one connection, with breaks.
                "-p",
                "timeout_idle=60");
    }
}
