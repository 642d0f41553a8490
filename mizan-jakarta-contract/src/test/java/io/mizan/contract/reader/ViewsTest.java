// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.reader.fixture.GoodViews;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private final Contract contract = Fixtures.read(GoodViews.class).contract();

    private Function function(String name) {
        return Objects.requireNonNull(contract.functions().get(name));
    }

    private View view(String name) {
        return function(name).view().orElseThrow();
    }

    @Test
    void path_ofClassAndMethod_isJoined() {
        assertThat(view("shared").path()).isEqualTo("/owners/{ownerId}/");
        assertThat(view("guarded").path()).isEqualTo("/owners/");
        assertThat(view("by_pattern").path()).isEqualTo("/owners/{ownerId: [0-9]+}/");
    }

    @Test
    void view_isShared_whereNothingDependsOnTheCaller() {
        assertThat(view("shared").shared()).isTrue();
        assertThat(List.of("by_pattern", "guarded", "guarded_context", "never", "not_cached"))
                .noneMatch(name -> view(name).shared());
    }

    @Test
    void page_isKeptPerCaller_unlessItSaysOtherwise() {
        assertThat(view("by_pattern").kept()).contains(caching(Per.CALLER));
        assertThat(view("guarded").kept()).contains(caching(Per.CALLER));
        assertThat(view("not_cached").kept()).contains(caching(Per.CALLER));
        assertThat(view("by_id").kept()).contains(caching(Per.EVERYONE));
        assertThat(view("by_role").kept())
                .contains(new Caching(Per.ROLES, false, Optional.of(Duration.ofMinutes(1)), Optional.empty()));
    }

    @Test
    void page_thatTakesMoreThanTexts_orIsNoAnswerItself_isNotKept() {
        assertThat(List.of("shared", "never", "change", "purge", "show", "template"))
                .noneMatch(name -> view(name).kept().isPresent());
    }

    private static Caching caching(Per per) {
        return new Caching(per, false, Optional.empty(), Optional.empty());
    }

    @Test
    void arguments_fromTheAddressOrForm_areParameters() {
        assertThat(Shown.function(function("shared"))).isEqualTo("view shared(owner_id: long, container) of owner");
        assertThat(Shown.function(function("change"))).isEqualTo("view change(ids: list<long>, container)");
        assertThat(function("change").affects())
                .containsExactly(
                        new Affects.OfContext("owner", false, List.of(new Affects.Narrowed("owner_id", 0, true))));
    }

    @Test
    void designator_ofTheApplication_isFound() {
        assertThat(view("purge")).isEqualTo(new View("PURGE", "/owners/", false, Optional.empty()));
    }

    @Test
    void annotations_ofTheOverriddenMethod_countWhereThereAreNoOthers() {
        assertThat(view("show")).isEqualTo(new View("GET", "/inherited/{id}/", false, Optional.empty()));
        assertThat(Shown.function(function("show"))).isEqualTo("view show(owner_id: long) of owner");
    }
}
