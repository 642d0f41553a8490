// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.fixture.Bookshop;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.Golden;
import io.mizan.contract.fixture.Places;
import io.mizan.contract.fixture.Types;
import io.mizan.contract.fixture.WaitingRoom;
import io.mizan.contract.model.Constraint;
import io.mizan.contract.model.Contract;
import io.mizan.kdl.KdlDocument;
import io.mizan.kdl.KdlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractKdlTest {

    @Test
    void write_isTheGolden() {
        Golden.assertEquals("clinic.kdl", ContractKdl.write(Clinic.contract()));
    }

    @Test
    void write_annotatedClasses_isTheGolden() {
        Golden.assertEquals("bookshop.kdl", ContractKdl.write(Bookshop.contract()));
    }

    @Test
    void write_channels_isTheGolden() {
        Golden.assertEquals("waitingroom.kdl", ContractKdl.write(WaitingRoom.contract()));
    }

    @Test
    void write_emptyContract_isItsVersion() {
        Contract empty = new Contract(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

        assertThat(ContractKdl.write(empty)).isEqualTo("/- kdl-version 2\n\ncontract version=1\n");
    }

    @Test
    void write_isTheSameInOtherOrdersLocalesAndTimeZones() {
        String expected = ContractKdl.write(Clinic.contract());

        assertThat(ContractKdl.write(Clinic.shuffled())).isEqualTo(expected);
        assertThat(Places.everywhere(() -> ContractKdl.write(Clinic.contract())))
                .containsOnly(expected);
    }

    @Test
    void write_tellsNothingOfInternalFunctionsViewsAndJava() {
        assertThat(ContractKdl.write(Clinic.contract()))
                .doesNotContain("nightly", "Unspoken", "secret", "owner_page", "owner_form", "com.acme", "jakarta");
    }

    @Test
    void write_typeThatIsNotThere_isRefused() {
        Contract clinic = Clinic.contract();
        Contract broken = new Contract(clinic.contexts(), clinic.functions(), new TreeMap<>(), clinic.roles());

        assertThatThrownBy(() -> ContractKdl.write(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no type");
    }

    @Test
    void constraint_defaultAttributes_areNotTold() {
        Constraint size = Types.constraint("Size", Map.of("min", 0L, "max", 80L));
        Constraint pattern = Types.constraint("Pattern", Map.of("regexp", ".*", "flags", ""));

        assertThat(KdlWriter.reviewable(new KdlDocument(Nodes.constraints(List.of(size, pattern)))))
                .endsWith("\nconstraint \"Pattern\" regexp=\".*\"\n\nconstraint \"Size\" max=80\n");
    }
}
