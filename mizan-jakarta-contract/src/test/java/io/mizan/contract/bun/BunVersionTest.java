// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.bun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BunVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.4.0, true",
        "1.4.5-canary.7, true",
        "1.10.0, true",
        "1.3.9, false",
        "0.9.0, false",
        "2.0.0, false",
        "1.4, false",
        "bun, false",
        "'', false",
        "99999999999.4.0, false",
    })
    void version_isSupported_fromTheOneThatIsTested(String version, boolean supported) {
        assertThat(BunVersion.isSupported(version)).isEqualTo(supported);
    }
}
