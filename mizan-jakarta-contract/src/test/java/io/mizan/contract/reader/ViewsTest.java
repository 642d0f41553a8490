// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.View;
import io.mizan.contract.reader.fixture.GoodViews;
import java.util.List;
import java.util.Objects;
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
    void arguments_fromTheAddressOrForm_areParameters() {
        assertThat(Shown.function(function("shared"))).isEqualTo("view shared(owner_id: long, container) of owner");
        assertThat(Shown.function(function("change"))).isEqualTo("view change(ids: list<long>, container)");
        assertThat(function("change").affects())
                .containsExactly(
                        new Affects.OfContext("owner", false, List.of(new Affects.Narrowed("owner_id", 0, true))));
    }

    @Test
    void designator_ofTheApplication_isFound() {
        assertThat(view("purge")).isEqualTo(new View("PURGE", "/owners/", false));
    }

    @Test
    void annotations_ofTheOverriddenMethod_countWhereThereAreNoOthers() {
        assertThat(view("show")).isEqualTo(new View("GET", "/inherited/{id}/", false));
        assertThat(Shown.function(function("show"))).isEqualTo("view show(owner_id: long) of owner");
    }
}
