// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Scope HALL = Scope.whole("hall");
    private static final Scope SHOP = Scope.whole("shop");
    private static final Scope EAST = Scope.of("hall", Map.of("hall", ScopeValue.of(ScalarKind.STRING, "east")));
    private static final Optional<Object> MINE = Optional.of("mine");
    private static final Optional<Object> OTHER = Optional.of("other");
    private static final Optional<Object> NONE = Optional.empty();

    @Test
    void whatIsAdded_comesAfterWhatIsDeclared() {
        Frame frame = new Frame(MINE, List.of(HALL));
        frame.also(List.of(SHOP));
        frame.also(List.of(new Everything()));
        assertThat(frame.affected()).containsExactly(HALL, SHOP, new Everything());
    }

    @Test
    void only_replacesTheContextThatIsDeclared_andNoOther() {
        Frame frame = new Frame(MINE, List.of(HALL, SHOP, new Everything()));
        frame.only(List.of(EAST), MINE);
        frame.also(List.of(EAST));
        assertThat(frame.affected()).containsExactly(SHOP, new Everything(), EAST);
    }

    @Test
    void only_inATransactionBegunSince_replacesNothing() {
        Frame frame = new Frame(MINE, List.of(HALL));
        frame.only(List.of(EAST), OTHER);
        assertThat(frame.affected()).containsExactly(HALL);
        Frame without = new Frame(NONE, List.of(HALL));
        without.only(List.of(EAST), OTHER);
        assertThat(without.affected()).isEmpty();
    }

    @Test
    void transactionByHand_takesWhatIsDeclaredAlong_whereTheFunctionHasNoOther() {
        Frame without = new Frame(NONE, List.of(HALL));
        without.also(List.of(SHOP));
        assertThat(without.endedByHand()).containsExactly(HALL);
        assertThat(without.endedByHand()).containsExactly(HALL);
        assertThat(without.affected()).containsExactly(SHOP);
        Frame managed = new Frame(MINE, List.of(HALL));
        assertThat(managed.endedByHand()).isEmpty();
        assertThat(managed.affected()).containsExactly(HALL);
    }
}
