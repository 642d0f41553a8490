// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The suite in a browser, in {@code web/tests}. */
public final class Suite {

    private Suite() {}

    /**
     * Runs it and prints what it says.
     *
     * @param nodes where the petclinic is; the first one is used where one is enough
     * @param files which of it, by the beginnings of their names; none: all
     * @return its exit status
     */
    public static int run(List<URI> nodes, String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npm", "test", "--workspace", "tests", "--"));
        command.addAll(List.of(files));
        ProcessBuilder suite = new ProcessBuilder(command)
                .directory(new File(System.getProperty("petclinic.web")))
                .redirectErrorStream(true);
        suite.environment().put("PETCLINIC_URL", nodes.get(0).toString());
        suite.environment()
                .put("PETCLINIC_NODES", nodes.stream().map(URI::toString).collect(Collectors.joining(",")));
        suite.environment().put("PETCLINIC_SCREENSHOTS", System.getProperty("petclinic.screenshots"));
        suite.environment().put("PETCLINIC_WORKERS", System.getProperty("petclinic.workers"));
        suite.environment().put("NO_COLOR", "1");
        Process running = suite.start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(running.getInputStream(), UTF_8))) {
            lines.lines().forEach(System.out::println);
        }
        return running.waitFor();
    }
}
