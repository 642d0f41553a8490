// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static io.mizan.contract.fixture.Types.object;
import static io.mizan.contract.fixture.Types.property;
import static io.mizan.contract.fixture.Types.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.Places;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private final Map<String, String> revisions = Revisions.of(Clinic.contract());

    @Test
    void of_declaredOneWins() {
        assertThat(revisions).containsEntry("owner_list", "2");
    }

    @Test
    void of_othersAreEightCharacters() {
        assertThat(revisions.get("owner")).matches("[A-Za-z0-9_-]{8}").isNotEqualTo(revisions.get("pet"));
    }

    @Test
    void of_isTheSameInOtherOrdersLocalesAndTimeZones() {
        assertThat(Revisions.of(Clinic.shuffled())).isEqualTo(revisions);
        assertThat(Places.everywhere(() -> Revisions.of(Clinic.contract()).toString()))
                .containsOnly(revisions.toString());
    }

    @Test
    void of_anotherDefault_changesItsContext() {
        Contract changed = Clinic.withFunction("owner_visits", read -> withParameter(read, "30"));

        assertThat(changedIn(changed)).containsExactly("owner");
    }

    @Test
    void of_typeBehindOthers_changesAllThatReachIt() {
        Contract changed = Clinic.withType("Mail", type -> object("Mail", property("url", scalar(ScalarKind.STRING))));

        assertThat(changedIn(changed)).containsExactlyInAnyOrder("owner", "dashboard");
    }

    @Test
    void of_anotherPattern_changesTheBytesAndSoTheRevision() {
        Contract changed = Clinic.withType("Everything", type -> withFormat(type, "yyyy"));

        assertThat(changedIn(changed)).containsExactly("dashboard");
        assertThat(ContractKdl.write(changed)).isEqualTo(ContractKdl.write(Clinic.contract()));
    }

    @Test
    void of_documentationAccessAndUnrelatedFunctions_changeNothing() {
        assertThat(changedIn(Clinic.withType("Owner", ContractHashTest::undocumented)))
                .isEmpty();
        assertThat(changedIn(Clinic.withFunction("owner_detail", RevisionsTest::denied)))
                .isEmpty();
        assertThat(changedIn(Clinic.withFunction("rename_owner", call -> withParameter(call, "x"))))
                .isEmpty();
    }

    private Set<String> changedIn(Contract contract) {
        return Revisions.of(contract).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(revisions.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Function withParameter(Function f, String text) {
        Parameter limit = new Parameter("limit", "limit", scalar(ScalarKind.INT), Optional.of(text), List.of());
        return changed(f, List.of(new Function.Argument.FromClient(limit)), f.access());
    }

    private static Function denied(Function f) {
        return changed(f, f.arguments(), new Access(new Access.Roles.Nobody(), List.of()));
    }

    private static Function changed(Function f, List<Function.Argument> arguments, Access access) {
        return new Function(
                f.name(),
                f.kind(),
                f.group(),
                f.method(),
                f.context(),
                arguments,
                f.result(),
                List.of(),
                access,
                f.errors(),
                f.websocket(),
                f.view(),
                "");
    }

    private static NamedType withFormat(NamedType type, String pattern) {
        NamedType.ObjectType object = (NamedType.ObjectType) type;
        return object(
                object.name(),
                object.properties().stream()
                        .map(p -> p.name().equals("formatted")
                                ? property(p.name(), new JsonType.Formatted(ScalarKind.LOCAL_DATE, pattern, "de"))
                                : p)
                        .toArray(NamedType.Property[]::new));
    }
}
