// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerScriptTest {

    @Test
    void script_isInTheJar() {
        assertThat(WorkerScriptTest.class.getResource("/io/mizan/ssr/worker.mjs"))
                .as("the module npm is built before: npm run build in npm")
                .isNotNull();
    }
}
