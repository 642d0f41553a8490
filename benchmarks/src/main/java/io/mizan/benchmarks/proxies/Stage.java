// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same application with other settings.
 *
 * @param name of its WAR
 * @param settings what differs
 * @param keeps whether shared caches may keep what is for everyone
 * @param title what it is called in the report
 */
record Stage(String name, String title, Map<String, String> settings, boolean keeps) {
    /** For a cache that purges by groups. */
    static final Stage PURGED = edge("purged", 60);

    /** For a cache that does not: what it keeps is stale for this many seconds. */
    static final Stage BRIEF = edge("brief", 2);

    /** Nothing is known of the cache. */
    static final Stage UNTOLD = new Stage("untold", "no setting", Map.of(), false);

    /** How much longer than the application says a proxy may keep it: it counts whole seconds, and so do Age and Date. */
    private static final Duration ROUNDED = Duration.ofSeconds(2);

    private static Stage edge(String name, int seconds) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Map<String, String> settings = new TreeMap<>();
        settings.put("mizan.edge", "true");
        settings.put("mizan.application", name);
        settings.put("mizan.secret", HexFormat.of().formatHex(secret));
        settings.put("mizan.http.shared-max-age", String.valueOf(seconds));
        return new Stage(name, "mizan.edge=true, s-maxage=" + seconds, settings, true);
    }

    String root() {
        return "/" + name + "/";
    }

    /** How long what is kept may be stale behind a proxy. */
    Duration stale(Brand brand) {
        return keeps && brand == Brand.NGINX
                ? Duration.ofSeconds(Long.parseLong(settings.getOrDefault("mizan.http.shared-max-age", "0")))
                        .plus(ROUNDED)
                : Duration.ZERO;
    }
}
