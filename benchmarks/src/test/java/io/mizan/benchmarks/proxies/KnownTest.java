// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTest {
    private final Known known = new Known();

    @Test
    void by_isTheHighestThatHadBeenToldOfByThen() {
        known.tell("owner 1", 2, 100);
        known.tell("owner 1", 1, 200);
        known.tell("owner 1", 3, 300);

        assertThat(known.by("owner 1", 99)).isZero();
        assertThat(known.by("owner 1", 299)).isEqualTo(2);
        assertThat(known.by("owner 1", 300)).isEqualTo(3);
        assertThat(known.by("owner 2", 300)).isZero();
    }
}
