// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

import io.mizan.benchmarks.ssr.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The command: does every page arrive, whatever happens to the workers? */
public final class PageFaults {
    private static final Duration LEAST = Duration.ofSeconds(30);

    private PageFaults() {}

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws Exception {
        List<String> servers = List.of("wildfly");
        Duration time = Duration.ofMinutes(1);
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (option.equals("--minutes") && !rest.isEmpty()) {
                time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(rest.removeFirst())));
            } else if (option.equals("--servers") && !rest.isEmpty()) {
                servers = List.of(rest.removeFirst().split(",", -1));
            } else {
                System.err.println("benchmarks/faults --pages [--minutes 10] [--servers payara-micro,liberty,wildfly]");
                System.exit(2);
            }
        }
        Site site = new Site(Path.of(System.getProperty("build", "target")).toAbsolutePath());
        boolean ok = true;
        for (String product : servers) {
            Table table = new Table(System.out, product);
            new Run(site, time.compareTo(LEAST) < 0 ? LEAST : time, table).on(product);
            ok &= table.isOk();
        }
        System.exit(ok ? 0 : 1);
    }
}
