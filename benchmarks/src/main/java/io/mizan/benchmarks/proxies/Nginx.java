// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * nginx with the configuration that the documentation gives.
 *
 * @param example the documented configuration
 * @param broken whether it keeps everything, whatever the application says
 */
record Nginx(Path program, Path example, int origin, String root, boolean broken) implements Proxy.Configuration {
    private static final String BREAK = """
            proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;
                    proxy_cache_valid any 1m;
                    proxy_cache clinic;""";

    @Override
    public List<String> command(Path folder, int port) throws IOException {
        String http = Files.readString(example)
                .replace("/var/cache/nginx/clinic", folder.resolve("kept").toString())
                .replace("127.0.0.1:8080", "127.0.0.1:" + origin)
                .replace("/clinic/", root)
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";");
        if (broken) {
            http = http.replace("proxy_cache clinic;", BREAK);
        }
        StringBuilder all = new StringBuilder("daemon off;\nerror_log stderr;\n");
        all.append("pid ").append(folder).append("/nginx.pid;\n");
        if (System.getProperty("user.name").equals("root")) {
            all.append("user root;\n");
        }
        all.append("events {}\nhttp {\naccess_log off;\n");
        for (String use : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            all.append(use).append("_temp_path ").append(folder.resolve(use)).append(";\n");
        }
        Path file =
                Files.writeString(folder.resolve("nginx.conf"), all.append(http).append("}\n"));
        return List.of(program.toString(), "-p", folder.toString(), "-c", file.toString(), "-e", "stderr");
    }
}
