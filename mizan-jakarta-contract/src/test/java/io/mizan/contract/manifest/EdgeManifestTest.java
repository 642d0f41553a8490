// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.fixture.Bookshop;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.Golden;
import io.mizan.contract.fixture.Places;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Place;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EdgeManifestTest {

    private static final Place PLACE = new Place("/petclinic", "/petclinic");

    @Test
    void write_isTheGolden() {
        Golden.assertEquals("clinic-edge.json", EdgeManifest.write(Clinic.contract(), PLACE));
    }

    @Test
    void write_annotatedClasses_isTheGolden() {
        Golden.assertEquals("bookshop-edge.json", EdgeManifest.write(Bookshop.contract(), PLACE));
    }

    @Test
    void write_exampleOfTheProtocol() {
        Contract clinic = Clinic.contract();
        TreeMap<String, Context> owner = new TreeMap<>(clinic.contexts());
        owner.keySet().retainAll(Set.of("owner"));
        Contract contract = new Contract(owner, clinic.functions(), clinic.types(), new TreeSet<>());

        assertThat(EdgeManifest.write(contract, PLACE))
                .isEqualTo("{\"application\":\"/petclinic\",\"contexts\":{\"owner\":{\"auth\":false,"
                        + "\"endpoints\":[\"/api/mizan/ctx/owner/\"],\"params\":[\"owner_id\"],\"rev\":\"\","
                        + "\"views\":[\"/owners/:owner_id/\"]}},\"root\":\"/petclinic\",\"version\":1}\n");
    }

    @Test
    void write_isTheSameInOtherOrdersLocalesAndTimeZones() {
        String expected = EdgeManifest.write(Clinic.contract(), PLACE);

        assertThat(EdgeManifest.write(Clinic.shuffled(), PLACE)).isEqualTo(expected);
        assertThat(Places.everywhere(() -> EdgeManifest.write(Clinic.contract(), PLACE)))
                .containsOnly(expected);
    }

    @Test
    void write_movedProtocol_isAtItsAddress() {
        Place moved = new Place("", "", "/rpc");

        assertThat(EdgeManifest.write(Clinic.contract(), moved)).contains("[\"/rpc/ctx/owner/\"]", "\"root\":\"\"");
    }

    @Test
    void place_pathWithWrongSlashes_isRefused() {
        assertThatThrownBy(() -> new Place("a", "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("a", "petclinic")).isInstanceOf(IllegalArgumentException.class);
    }
}
