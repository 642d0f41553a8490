// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mizan.petclinic.ServerKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void of_nothing_isPayaraMicroOnThreeFreePorts() throws Exception {
        Options options = Options.of(List.of());

        assertThat(options.kind()).isEqualTo(ServerKind.PAYARA);
        assertThat(options.ports()).hasSize(3).doesNotHaveDuplicates();
        assertThat(options.once()).isFalse();
        assertThat(options.kill()).isFalse();
    }

    @Test
    void of_everything_isWhatWasSaid() throws Exception {
        assertThat(Options.of(List.of("--once", "-s", "wildfly", "--kill", "--ports", "8081,8082,9000")))
                .isEqualTo(new Options(ServerKind.WILDFLY, List.of(8081, 8082, 9000), true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-s", "-s tomcat", "--ports", "--ports 8081", "--ports 1,2,x", "--twice", "-s wildfly --no"})
    void of_whatThereIsNot_saysWhatThereIs(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(List.of(line.split(" ", -1))))
                .withMessage(Options.USAGE);
    }
}
