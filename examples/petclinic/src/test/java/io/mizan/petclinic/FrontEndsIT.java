// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The front ends in a browser: one suite, in {@code web/tests}, run against each of them. */
@ExtendWith(RunningPetclinic.class)
class FrontEndsIT {

    @Test
    void frontEnds_inABrowser_passTheirSuite(URI root) throws Exception {
        ProcessBuilder suite = new ProcessBuilder("npm", "test", "--workspace", "tests")
                .directory(new File(System.getProperty("petclinic.web")))
                .redirectErrorStream(true);
        suite.environment().put("PETCLINIC_URL", root.toString());
        suite.environment().put("PETCLINIC_SCREENSHOTS", System.getProperty("petclinic.screenshots"));
        suite.environment().put("PETCLINIC_WORKERS", System.getProperty("petclinic.workers"));
        suite.environment().put("NO_COLOR", "1");
        Process running = suite.start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(running.getInputStream(), UTF_8))) {
            lines.lines().forEach(System.out::println);
        }

        assertThat(running.waitFor()).isZero();
    }
}
