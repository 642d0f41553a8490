// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import io.mizan.contract.text.Utf16;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InvalidateHeaderTest {
    private static final InvalidateHeader.Known OWNER = new InvalidateHeader.Known() {
        @Override
        public boolean context(String name) {
            return name.equals("owner");
        }

        @Override
        public boolean shared(String context, String param) {
            return param.equals("owner_id");
        }
    };

    private static Invalidations read(String field) {
        return InvalidateHeader.read(List.of(field), InvalidateHeader.Known.ALL);
    }

    @Property
    void whatIsWritten_isReadOrMadeWider(@ForAll("affected") List<Affected> affected) {
        Invalidations made = Invalidations.of(affected);
        String field = InvalidateHeader.write(made);

        assertThat(field).matches("[ -~]*").hasSizeLessThanOrEqualTo(1024);
        if (InvalidateHeader.writeUnlimited(made).length() <= 1024) {
            assertThat(read(field)).isEqualTo(made);
        } else {
            assertThat(read(field)).isIn(made.widened(), Invalidations.EVERYTHING);
        }
    }

    @Property
    void theCookie_saysTheSameOrEverything(
            @ForAll("affected") List<Affected> first, @ForAll("affected") List<Affected> second) {
        Invalidations one = Invalidations.of(first);
        Invalidations both = one.plus(second);
        String cookie = InvalidateCookie.write(InvalidateCookie.write(null, one), Invalidations.of(second));

        assertThat(cookie).matches("[A-Za-z0-9%._~*-]*").hasSizeLessThanOrEqualTo(1024);
        assertThat(InvalidateCookie.read(cookie)).isIn(both, Invalidations.EVERYTHING);
        if (cookie.equals("*")) {
            // Nothing takes more than three times as many bytes when it is percent-encoded.
            int longest = Math.max(
                    InvalidateHeader.writeUnlimited(one).length(),
                    InvalidateHeader.writeUnlimited(both).length());
            assertThat(longest).isGreaterThan(1024 / 3);
        }
    }

    @Property
    void anyField_isReadAndNeverThrows(@ForAll String field) {
        assertThat(read(field)).isNotNull();
        assertThat(InvalidateCookie.read(field)).isNotNull();
        assertThat(InvalidateCookie.write(field, Invalidations.NONE)).matches("[A-Za-z0-9%._~*-]*");
    }

    @Test
    void read_unknownContextsAndParameters_areDropped() {
        assertThat(InvalidateHeader.read(List.of("pet;x=1, owner;owner_id=5;limit=3, Foo:bar, owner_list"), OWNER))
                .isEqualTo(Invalidations.of(List.of(Scope.of("owner", Map.of("owner_id", ScopeValue.integer(5))))));
        assertThat(InvalidateHeader.read(List.of("pet", "dog"), OWNER)).isEqualTo(Invalidations.NONE);
        assertThat(InvalidateHeader.read(List.of("pet, ;"), OWNER)).isEqualTo(Invalidations.EVERYTHING);
        assertThat(InvalidateHeader.read(List.of(), OWNER)).isEqualTo(Invalidations.NONE);
    }

    @Test
    void aCaller_travelsAsAParameter() {
        Invalidations own = Invalidations.of(List.of(
                Scope.of("owner", Map.of("owner_id", ScopeValue.integer(5))).ownedBy("Hlv0xcK9P9185vSU")));

        assertThat(InvalidateHeader.write(own)).isEqualTo("owner;owner_id=5;mizan_caller=\"Hlv0xcK9P9185vSU\"");
        assertThat(InvalidateHeader.read(List.of(InvalidateHeader.write(own)), OWNER))
                .isEqualTo(own);
        assertThat(CacheGroups.invalidation(own)).isEqualTo("\"owner;owner_id=5\"");
    }

    @Test
    void write_everythingAndNothing() {
        assertThat(InvalidateHeader.write(Invalidations.EVERYTHING)).isEqualTo("*");
        assertThat(InvalidateHeader.write(Invalidations.NONE)).isEmpty();
        assertThat(InvalidateCookie.write(null, Invalidations.EVERYTHING)).isEqualTo("*");
        assertThat(InvalidateCookie.read(null)).isEqualTo(Invalidations.NONE);
        assertThat(InvalidateCookie.read("%zz")).isEqualTo(Invalidations.EVERYTHING);
        assertThat(InvalidateCookie.read("a".repeat(2000))).isEqualTo(Invalidations.EVERYTHING);
        assertThat(CacheGroups.invalidation(Invalidations.EVERYTHING)).isEqualTo("\"*\"");
        assertThat(CacheGroups.invalidation(Invalidations.NONE)).isEmpty();
    }

    @Test
    void groups_overThirtyTwo_areMadeWider() {
        List<Affected> scopes = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            scopes.add(Scope.of("owner", Map.of("owner_id", ScopeValue.integer(i))));
        }
        assertThat(CacheGroups.invalidation(Invalidations.of(scopes.subList(0, 32)))
                        .split(", "))
                .hasSize(32);
        assertThat(CacheGroups.invalidation(Invalidations.of(scopes))).isEqualTo("\"owner\"");
        for (int i = 0; i < 33; i++) {
            scopes.add(Scope.whole("context_" + i));
        }
        assertThat(CacheGroups.invalidation(Invalidations.of(scopes))).isEqualTo("\"*\"");
    }

    @Test
    void groups_ofAnInstance_areAllThatAnInvalidationCanName() {
        assertThat(CacheGroups.of("owner", Map.of("owner_id", "5")))
                .isEqualTo("\"*\", \"owner\", \"owner;owner_id=5\"");
        assertThat(CacheGroups.of("owner", Map.of("a", "1", "b", "2", "c", "3", "d", "4"))
                        .split(", "))
                .hasSize(17)
                .contains("\"owner;a=1;c=3\"", "\"owner;a=1;b=2;c=3;d=4\"");
        assertThat(CacheGroups.of("owner", Map.of("q", "\"\\"))).isEqualTo("\"*\", \"owner\", \"owner;q=\\\"\\\\\"");
    }

    @Test
    void cacheStatus_isAppended() {
        assertThat(CacheStatus.HIT.appendedTo(null)).isEqualTo("mizan; hit");
        assertThat(CacheStatus.STORED.appendedTo("edge; fwd=miss"))
                .isEqualTo("edge; fwd=miss, mizan; fwd=miss; stored");
    }

    @Provide
    Arbitrary<List<Affected>> affected() {
        Arbitrary<ScopeValue> values = Arbitraries.oneOf(
                Arbitraries.longs().map(ScopeValue::integer),
                Arbitraries.of(true, false).map(ScopeValue::bool),
                Arbitraries.strings()
                        .ofMaxLength(40)
                        .filter(Utf16::isWellFormed)
                        .map(ScopeValue::string));
        return Combinators.combine(
                        Arbitraries.of("owner", "owner_list", "v2", "a_b_c"),
                        Arbitraries.maps(Arbitraries.of("a", "owner_id", "v2"), values)
                                .ofMaxSize(3))
                .as((context, params) -> (Affected) Scope.of(context, params))
                .list()
                .ofMaxSize(12);
    }
}
