// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.clients.Growth;
import io.mizan.benchmarks.figure.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The part {@code clients}: writing them, compiling them, and being told of a mistake. */
public final class Clients {

    private Clients() {}

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws IOException, InterruptedException {
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        Report report = new Report(System.out);
        report.heading("Java " + Runtime.version());
        new Growth(build, Options.of(Set.of(), args).rounds(), report).run();
    }
}
