// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.ssr.Alone;
import io.mizan.benchmarks.ssr.Pages;
import io.mizan.benchmarks.ssr.Site;
import io.mizan.benchmarks.ssr.Strangers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The part {@code ssr}: pages that are rendered by workers, and by others. */
public final class Ssr {
    private static final Set<String> ON_EACH = Set.of("worker", "plain", "sidecar");
    /** These have nothing to do with a server: they are compared with the first. */
    private static final Set<String> ELSEWHERE = Set.of("bun", "next");

    private static final Set<String> FIGURES = Set.of("worker", "plain", "sidecar", "bun", "next", "alone", "visitors");

    private Ssr() {}

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws Exception {
        Site site = new Site(Path.of(System.getProperty("build", "target")).toAbsolutePath());
        Options options = Options.of(FIGURES, args);
        Report report = new Report(System.out);
        report.heading("Java " + Runtime.version());
        if (options.has("alone")) {
            new Alone(site, options.rounds(), report).run();
        }
        String first = options.servers().get(0);
        for (String product : options.servers()) {
            report.heading(product);
            Set<String> peers = new HashSet<>(options.figures());
            peers.removeIf(
                    figure -> !ON_EACH.contains(figure) && !(ELSEWHERE.contains(figure) && product.equals(first)));
            if (!peers.isEmpty()) {
                new Pages(site, peers, options.rounds(), report).run(product);
            }
            if (options.has("visitors")) {
                new Strangers(site, report).run(product);
            }
        }
    }
}
