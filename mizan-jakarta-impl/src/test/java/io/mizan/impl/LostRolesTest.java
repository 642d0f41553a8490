// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LostRolesTest {

    @Test
    void formsOnPayara_areWarnedOf_byName() {
        assertThat(LostRoles.warning("Payara Micro 6.2025.10", Set.of("org.example.Login")))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("org.example.Login", "payara/Payara#6145", "callers.md"));
    }

    @Test
    void elsewhere_andWithoutThem_nobodyIsWarned() {
        assertThat(LostRoles.warning("WildFly", Set.of("org.example.Login"))).isEmpty();
        assertThat(LostRoles.warning("Payara Micro 6.2025.10", Set.of())).isEmpty();
    }
}
