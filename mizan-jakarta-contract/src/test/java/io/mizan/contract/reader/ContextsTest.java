// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Access.Roles;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.reader.fixture.Contexts;
import io.mizan.contract.reader.fixture.GoodContexts;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContextsTest {

    private final Contract contract =
            Fixtures.read(GoodContexts.class, Contexts.class).contract();

    private Context context(String name) {
        return Objects.requireNonNull(contract.contexts().get(name));
    }

    @Test
    void shared_parameters_areTheComponentsInOrder() {
        assertThat(context("pet").shared().stream().map(Shown::parameter))
                .containsExactly("owner_id: long", "pet_id: uuid");
        assertThat(context("the_week").shared().stream().map(Shown::parameter)).containsExactly("no: int");
        assertThat(context("owner").className()).isEqualTo(Contexts.OwnerContext.class.getName());
    }

    @Test
    void staleWith_eachOther_isToldByName() {
        assertThat(context("the_week").staleWith()).containsExactly("day");
        assertThat(context("day").staleWith()).containsExactly("the_week");
    }

    @Test
    void caching_declared_isKept() {
        assertThat(context("the_week").caching())
                .isEqualTo(new Caching(
                        Per.ROLES, false, Optional.of(Duration.ofMinutes(5)), Optional.of(Duration.ofSeconds(30))));
        assertThat(context("the_week").revision()).isEqualTo("2");
        assertThat(context("day").caching())
                .isEqualTo(new Caching(Per.EVERYONE, true, Optional.empty(), Optional.empty()));
    }

    @Test
    void caching_undeclared_followsFromGuardsRolesAndCallers() {
        assertThat(context("owner").caching().per()).isEqualTo(Per.EVERYONE);
        assertThat(context("dashboard").caching().per()).isEqualTo(Per.CALLER);
        assertThat(context("guarded").caching().per()).isEqualTo(Per.CALLER);
        assertThat(context("vets").caching().per()).isEqualTo(Per.CALLER);
        assertThat(context("vets").access().roles()).isEqualTo(new Roles.AnyOf(new TreeSet<>(Set.of("vet"))));
    }

    @Test
    void context_thatNoFunctionNames_isPartOfTheContract() {
        assertThat(contract.reads("guarded")).isEmpty();
        assertThat(context("guarded").access().guards()).hasSize(1);
    }
}
