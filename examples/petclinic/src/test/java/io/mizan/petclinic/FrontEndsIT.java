// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The front ends in a browser: one suite, run against each of them. */
@ExtendWith(RunningPetclinic.class)
class FrontEndsIT {

    @Test
    void frontEnds_inABrowser_passTheirSuite(URI root) throws Exception {
        assertThat(Suite.run(List.of(root))).isZero();
    }
}
