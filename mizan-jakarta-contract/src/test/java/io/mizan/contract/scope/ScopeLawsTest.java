// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.text.JsonForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeLawsTest {
    @Property
    void aScope_hitsWhatIsKeptUnderIt(@ForAll("scopes") Scope scope) {
        assertThat(scope.hits(scope.context(), texts(scope), scope.caller())).isTrue();
    }

    @Property
    void aWiderScope_hitsAllThatANarrowerOneHits(@ForAll("scopes") Scope narrow, @ForAll("scopes") Scope kept) {
        if (narrow.hits(kept.context(), texts(kept), kept.caller())) {
            for (String param : narrow.params().keySet()) {
                Map<String, ScopeValue> fewer = new LinkedHashMap<>(narrow.params());
                fewer.remove(param);
                assertThat(new Scope(narrow.context(), fewer, narrow.caller())
                                .hits(kept.context(), texts(kept), kept.caller()))
                        .isTrue();
            }
            assertThat(Scope.whole(narrow.context()).hits(kept.context(), texts(kept), kept.caller()))
                    .isTrue();
        }
    }

    @Property
    void whatIsSwallowed_isStillHit(@ForAll("manyAffected") List<Affected> affected, @ForAll("scopes") Scope kept) {
        boolean hit = affected.stream()
                .anyMatch(one ->
                        one instanceof Everything || ((Scope) one).hits(kept.context(), texts(kept), kept.caller()));

        Invalidations made = Invalidations.of(affected);
        assertThat(made.hit(kept.context(), texts(kept), kept.caller())).isEqualTo(hit);
        assertThat(made.widened().hit(kept.context(), texts(kept), kept.caller()) || !hit)
                .isTrue();
    }

    @Property
    void entries_areOnceAndInOrder(@ForAll("manyAffected") List<Affected> affected) {
        Invalidations made = Invalidations.of(affected);

        assertThat(made.entries()).doesNotHaveDuplicates();
        assertThat(Invalidations.of(made.entries())).isEqualTo(made);
        assertThat(made.plus(affected)).isEqualTo(made);
        assertThat(made.isEmpty()).isEqualTo(affected.isEmpty());
        List<Affected> contexts = new ArrayList<>(made.widened().entries());
        assertThat(contexts).isEqualTo(Invalidations.of(affected).widened().entries());
    }

    @Test
    void aCallersScope_hitsHisAndWhatIsKeptForEveryone() {
        Scope own = Scope.whole("dashboard").ownedBy("Hlv0xcK9P9185vSU");

        assertThat(own.isWhole()).isFalse();
        assertThat(own.hits("dashboard", Map.of(), "Hlv0xcK9P9185vSU")).isTrue();
        assertThat(own.hits("dashboard", Map.of(), "Sk4napMrVksannfV")).isFalse();
        assertThat(own.hits("dashboard", Map.of(), null)).isTrue();
        assertThat(own.hits("owner", Map.of(), "Hlv0xcK9P9185vSU")).isFalse();
    }

    @Test
    void values_areComparedByText() {
        assertThat(ScopeValue.integer(5)).isEqualTo(ScopeValue.string("5")).hasSameHashCodeAs(ScopeValue.string("5"));
        assertThat(ScopeValue.bool(true)).isEqualTo(ScopeValue.string("true"));
        assertThat(Invalidations.of(List.of(
                                Scope.of("owner", Map.of("id", ScopeValue.integer(5))),
                                Scope.of("owner", Map.of("id", ScopeValue.string("5")))))
                        .entries())
                .hasSize(1);
    }

    @Test
    void json_keepsTypesAndOrder() {
        Map<String, ScopeValue> params = new LinkedHashMap<>();
        params.put("z", ScopeValue.integer(5));
        params.put("a", ScopeValue.bool(false));
        params.put("m", new ScopeValue(JsonForm.INTEGER, "9007199254740992"));
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        Invalidations.of(List.of(
                        Scope.whole("pets"),
                        Scope.of("owner", params),
                        Scope.whole("dashboard").ownedBy("Hlv0xcK9P9185vSU")))
                .writeTo(out);

        assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "[\"pets\",{\"context\":\"owner\",\"params\":{\"z\":5,\"a\":false,\"m\":\"9007199254740992\"}},"
                                + "{\"context\":\"dashboard\",\"params\":{\"mizan_caller\":\"Hlv0xcK9P9185vSU\"}}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "Owner", "a b", "a\n", "é", "1a"})
    void names_thatNoHeaderHolds_areRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.whole(name));
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of("owner", Map.of(name, ScopeValue.bool(true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-0", "05", "5.0", "+5", "٥", "five"})
    void integers_thatAreNone_areRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopeValue(JsonForm.INTEGER, text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopeValue(JsonForm.BOOLEAN, text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopeValue(JsonForm.NUMBER, "1.5"));
    }

    private static Map<String, String> texts(Scope scope) {
        Map<String, String> texts = new LinkedHashMap<>();
        scope.params().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    @Provide
    Arbitrary<List<Affected>> manyAffected() {
        Arbitrary<Affected> mostlyScopes = Arbitraries.frequencyOf(
                Tuple.of(9, scopes().map(scope -> scope)), Tuple.of(1, Arbitraries.of(new Everything())));
        return mostlyScopes.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        Arbitrary<ScopeValue> values = Arbitraries.of(
                ScopeValue.integer(5),
                ScopeValue.string("5"),
                ScopeValue.integer(6),
                ScopeValue.bool(true),
                ScopeValue.string(""));
        return Combinators.combine(
                        Arbitraries.of("owner", "owner_list"),
                        Arbitraries.maps(Arbitraries.of("a", "b", "c"), values).ofMaxSize(3),
                        Arbitraries.of("Hlv0xcK9P9185vSU", "Sk4napMrVksannfV").injectNull(0.5))
                .as(Scope::new);
    }
}
