// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void of_nothing_isBothProxiesBeforeOneServer() {
        Choice choice = Choice.of(Map.of());

        assertThat(choice.servers()).containsExactly("wildfly");
        assertThat(choice.programs()).isEqualTo(Map.of(Brand.NGINX, "nginx", Brand.VARNISHD, "varnishd"));
        assertThat(choice.broken()).isFalse();
    }

    @Test
    void of_options_andTheEnvironmentSaysWhereAProgramIs() {
        Choice choice = Choice.of(
                Map.of("VARNISHD", "/opt/varnishd"), "-p", "varnishd", "--break", "-s", "liberty,wildfly", "-r", "7");

        assertThat(choice)
                .isEqualTo(new Choice(List.of("liberty", "wildfly"), Map.of(Brand.VARNISHD, "/opt/varnishd"), 7, true));
    }

    @Test
    void of_whatIsNotThere_saysWhatThereIs() {
        assertThatThrownBy(() -> Choice.of(Map.of(), "-p", "apache"))
                .hasMessage("apache: choose among nginx, varnishd");
        assertThatThrownBy(() -> Choice.of(Map.of(), "-s")).hasMessage("-s needs a value");
        assertThatThrownBy(() -> Choice.of(Map.of(), "-x")).hasMessage("no option: -x");
    }
}
