// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.Client;
import io.mizan.contract.model.Contract;
import io.mizan.contract.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters that are equal are read once, and mean the same at each method. */
class EqualParametersTest {

    record Unchecked(@NotBlank String name) {}

    static class Wrong {
        @Client
        public void first(@DefaultValue("many") int count, Unchecked unchecked) {}

        @Client
        public void second(@DefaultValue("many") int count, Unchecked unchecked) {}
    }

    static class Right {
        @Client
        public void first(@DefaultValue("5") int count) {}

        @Client
        public void second(@DefaultValue("5") int count) {}

        @Client
        public void third(@DefaultValue("6") int count) {}
    }

    @Test
    void problems_areSaidOfEachMethod() {
        List<String> said = Fixtures.read(Wrong.class).problems().stream()
                .map(Problem::where)
                .map(where -> where.substring(where.lastIndexOf('.') + 1))
                .toList();

        assertThat(said)
                .containsExactly(
                        "first(int, Unchecked)",
                        "first(int, Unchecked)",
                        "second(int, Unchecked)",
                        "second(int, Unchecked)");
    }

    @Test
    void defaults_areThoseOfTheMethodItself() {
        Contract contract = Fixtures.read(Right.class).contract();

        assertThat(contract.functions().values())
                .extracting(f -> f.parameters().get(0).defaultText().orElseThrow())
                .containsExactly("5", "5", "6");
    }
}
