// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.WaitingRoom;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.NamedType;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractHashTest {

    @Test
    void ofKdl_isTheBeginningOfItsSha256() {
        // printf '/- kdl-version 2\n' | openssl dgst -sha256 -binary | basenc --base64url
        assertThat(ContractHash.ofKdl("/- kdl-version 2\n")).isEqualTo("JIP5hGcjDNd7q1doZHW1yn");
    }

    @Test
    void of_isThatOfTheText() {
        assertThat(ContractHash.of(Clinic.contract()))
                .isEqualTo(ContractHash.ofKdl(ContractKdl.write(Clinic.contract())))
                .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void of_changesWithWhatAClientSees() {
        assertThat(ContractHash.of(Clinic.withType("Kind", ContractHashTest::withoutBirds)))
                .isNotEqualTo(ContractHash.of(Clinic.contract()));
    }

    @Test
    void of_changesWithChannels() {
        Contract clinic = WaitingRoom.contract();
        TreeMap<String, Channel> fewer = new TreeMap<>(clinic.channels());
        fewer.remove("bell");

        assertThat(ContractHash.of(
                        new Contract(clinic.contexts(), clinic.functions(), clinic.types(), clinic.roles(), fewer)))
                .isNotEqualTo(ContractHash.of(clinic));
    }

    @Test
    void of_contractWithoutChannels_isWhatItWasBeforeThereWereAny() {
        assertThat(ContractHash.of(Clinic.contract())).isEqualTo("X7cX-AHY8Fp139axaDoBXq");
    }

    @Test
    void of_isTheSameWithoutDocumentation() {
        assertThat(ContractHash.of(Clinic.withType("Owner", ContractHashTest::undocumented)))
                .isEqualTo(ContractHash.of(Clinic.contract()));
    }

    @Test
    void ofKdl_nodeWithNothingButDocumentation_isOneWithoutChildren() {
        String documented =
                "object \"A\" {\n    property \"b\" type=\"int\" {\n        doc \"What it is.\"\n    }\n}\n";

        assertThat(ContractHash.ofKdl(documented))
                .isEqualTo(ContractHash.ofKdl("object \"A\" {\n    property \"b\" type=\"int\"\n}\n"));
    }

    @Test
    void ofKdl_propertyNamedDoc_counts() {
        String kdl = "object \"A\" {\n    property \"doc\" type=\"string\"\n}\n";

        assertThat(ContractHash.ofKdl(kdl)).isNotEqualTo(ContractHash.ofKdl(kdl.replace("string", "int")));
        assertThat(ContractHash.ofKdl("a\n    doc \"x\"\nb\n")).isEqualTo(ContractHash.ofKdl("a\nb\n"));
    }

    static NamedType withoutBirds(NamedType type) {
        NamedType.EnumType kind = (NamedType.EnumType) type;
        return new NamedType.EnumType(kind.name(), kind.className(), List.of("DOG", "CAT"));
    }

    static NamedType undocumented(NamedType type) {
        NamedType.ObjectType owner = (NamedType.ObjectType) type;
        return new NamedType.ObjectType(
                owner.name(),
                owner.className(),
                owner.form(),
                owner.typeParameters(),
                owner.properties().stream()
                        .map(p -> new NamedType.Property(
                                p.name(), p.javaName(), p.type(), p.readable(), p.writable(), p.constraints(), ""))
                        .toList(),
                "");
    }
}
