// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void condition_isReadFromTwoNumbers() {
        assertThat(Condition.of("1048576 42\n")).isEqualTo(new Condition(1048576, 42));
        assertThatThrownBy(() -> Condition.of("1048576")).isInstanceOf(IllegalArgumentException.class);
    }
}
