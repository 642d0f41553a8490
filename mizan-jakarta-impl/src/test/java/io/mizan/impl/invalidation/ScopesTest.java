// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.app.Application;
import io.mizan.app.shop.HallContext;
import io.mizan.app.shop.ShelfContext;
import io.mizan.app.shop.Shelves;
import io.mizan.app.shop.ShopContext;
import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.model.Affects;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.impl.registry.Registry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a function declares, narrowed by what it was called with. */
class ScopesTest {
    private final Application shop = Application.of(Shelves.class);
    private final Scopes scopes = shop.get(Scopes.class);

    @AfterEach
    @AfterProperty
    void close() {
        shop.close();
    }

    private Invalidations declared(String function, @Nullable Object... arguments) {
        List<Affects> affects =
                shop.get(Registry.class).call(function).orElseThrow().function().affects();
        return Invalidations.of(scopes.declared(affects, arguments, () -> "AAAAAAAAAAAAAAAA"));
    }

    private String header(String function, @Nullable Object... arguments) {
        return InvalidateHeader.write(declared(function, arguments));
    }

    private static String header(List<? extends Affected> affected) {
        return InvalidateHeader.write(Invalidations.of(affected));
    }

    @Test
    void severalComponents_makeOneScope_andNarrowWhatIsStaleWithIt() {
        assertThat(header("fill", "east", 5L)).isEqualTo("shelf;hall=\"east\";shelf_id=5, hall;hall=\"east\", shop");
    }

    @Test
    void recordHasTheLastWordOnItsValues() {
        assertThat(header("fill", " EAST ", 5L)).isEqualTo(header("fill", "east", 5L));
        assertThat(header("fill", "  ", 5L)).isEqualTo("shelf, hall, shop");
    }

    @Test
    void nothing_widens() {
        assertThat(header("fill_maybe", Optional.empty(), 5L)).isEqualTo("shelf, hall, shop");
        assertThat(header("fill_maybe", Optional.of("east"), null)).isEqualTo("shelf, hall, shop");
        assertThat(header("fill_maybe", null, 5L)).isEqualTo("shelf, hall, shop");
        assertThat(header("fill_maybe", Optional.of("east"), 5L)).startsWith("shelf;hall=\"east\";shelf_id=5");
    }

    @Test
    void own_isTheCallersAlone() {
        assertThat(header("clear")).isEqualTo("basket;mizan_caller=\"AAAAAAAAAAAAAAAA\"");
    }

    @Test
    void everything_isEverything() {
        assertThat(declared("rebuild").isEverything()).isTrue();
    }

    @Test
    void instancesThatCodeNames_areFollowedByWhatIsStaleWithThem() {
        assertThat(header(scopes.of(new ShelfContext("East", 5)))).isEqualTo(header("fill", "east", 5L));
        assertThat(header(scopes.of(new HallContext("east")))).isEqualTo("hall;hall=\"east\", shop");
        assertThat(header(scopes.of(new ShopContext()))).isEqualTo("shop");
        assertThat(header(scopes.whole(ShelfContext.class))).isEqualTo("shelf, hall, shop");
    }

    record Nothing() {}

    @Test
    void recordThatIsNoContext_isRefused() {
        assertThatThrownBy(() -> scopes.of(new Nothing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MIZ-212 " + Nothing.class.getName());
    }

    /** One scope for each value, and none for a value that was not named. */
    @Property(tries = 25)
    void collection_makesOneScopeForEachOfItsValues(@ForAll @Size(max = 12) List<Long> ids) {
        Invalidations made = declared("fill_all", ids);
        assertThat(made.entries())
                .filteredOn(one -> ((Scope) one).context().equals("shelf"))
                .hasSameSizeAs(new HashSet<>(ids));
        for (Long id : ids) {
            assertThat(made.hit("shelf", Map.of("hall", "east", "shelf_id", String.valueOf(id)), null))
                    .isTrue();
        }
        assertThat(made.hit("shelf", Map.of("hall", "east", "shelf_id", "not named"), null))
                .isFalse();
    }

    /** Whatever it is called with, the instance that the arguments name is hit, and what is stale with it. */
    @Property(tries = 25)
    void instanceThatWasNamed_isAlwaysHit(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String hall, @ForAll long shelf) {
        Invalidations made = declared("fill", hall, shelf);
        ShelfContext named = new ShelfContext(hall, shelf);
        assertThat(made.hit("shelf", Map.of("hall", named.hall(), "shelf_id", String.valueOf(shelf)), null))
                .isTrue();
        assertThat(made.hit("hall", Map.of("hall", named.hall()), null)).isTrue();
        assertThat(made.hit("shop", Map.of(), null)).isTrue();
        assertThat(made.hit("shelf", Map.of("hall", "none", "shelf_id", String.valueOf(shelf)), null))
                .isEqualTo(named.hall().equals("none"));
    }
}
