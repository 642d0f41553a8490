// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which instances an argument makes stale, and how that is written (protocol, sections 4 to 6). */
interface ScopeTests extends ClinicTest {

    @Test
    default void differentComponents_areOneScope() {
        Answer answer = nobody().call("touch_pet", "pet_id", 5, "kind", "cat");
        assertThat(invalidated(answer))
                .containsExactly("pet;pet_id=5;kind=\"cat\"", "kind;kind=\"cat\"", "pet_list", "shelf");
        assertThat(answer.json().getJsonArray("invalidate").get(0))
                .isEqualTo(Mizan.shown("pet", "kind", "cat", "pet_id", 5));
    }

    /** The shelf depends on the kind, which is named, and on the list of all, which names none: all shelves are stale. */
    @Test
    default void staleWith_isAsWideAsTheWidestWay() {
        Answer answer = nobody().call("touch_kind", "kind", "cat");
        assertThat(invalidated(answer)).containsExactly("pet;kind=\"cat\"", "kind;kind=\"cat\"", "pet_list", "shelf");
    }

    @Test
    default void collection_isAScopeEach() {
        assertThat(invalidated(nobody().call("touch_pets", "pets", List.of(5, 6, 5))))
                .startsWith("pet;pet_id=5")
                .contains("pet;pet_id=6", "kind", "pet_list", "shelf")
                .hasSize(5);
    }

    @Test
    default void emptyCollection_isNone() {
        Answer answer = nobody().call("touch_pets", "pets", List.of());
        assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
        assertThat(answer.json().getJsonArray("invalidate")).isEmpty();
    }

    @Test
    default void twoArgumentsOfOneComponent_areAScopeEach() {
        assertThat(invalidated(nobody().call("swap_pets", "first", 5, "second", 6)))
                .contains("pet;pet_id=5", "pet;pet_id=6");
        assertThat(invalidated(nobody().call("swap_pets", "first", 5, "second", 5)))
                .containsOnlyOnce("pet;pet_id=5");
    }

    @Test
    default void nothing_widensToTheWholeContext() {
        assertThat(invalidated(nobody().call("maybe_pet"))).contains("pet");
        assertThat(invalidated(nobody().call("maybe_pet", "pet_id", 5))).contains("pet");
        assertThat(invalidated(nobody().call("maybe_pet", "pet_id", JsonValue.NULL, "kind", "cat")))
                .contains("pet");
        assertThat(invalidated(nobody().call("maybe_pet", "pet_id", 5, "kind", "cat")))
                .contains("pet;pet_id=5;kind=\"cat\"");
    }

    @Test
    default void record_hasTheLastWordOnAScope() {
        assertThat(invalidated(nobody().call("touch_tag", "tag", "  Red "))).containsExactly("tag;tag=\"red\"");
        assertThat(invalidated(nobody().call("touch_tag", "tag", " "))).containsExactly("tag");
        assertThat(nobody().fetch("tag", "tag", " RED").json().getString("tagged"))
                .isEqualTo("red");
        assertThat(nobody().fetch("tag", "tag", " ").status()).isEqualTo(400);
    }

    @Test
    default void order_isThatOfTheDeclaration() {
        assertThat(invalidated(nobody().call("touch_several", "owner_id", 5, "kind", "dog")))
                .containsExactly(
                        "pet;kind=\"dog\"",
                        "kind;kind=\"dog\"",
                        "pet_list",
                        "shelf",
                        "owner;owner_id=5",
                        "dashboard;mizan_caller=\"-\"");
    }

    @Test
    default void declaredEverything_swallowsAll() {
        Answer answer = nobody().call("touch_all", "tag", "red");
        assertThat(invalidated(answer)).containsExactly("*");
        assertThat(answer.header("Cache-Group-Invalidation")).contains("\"*\"");
    }

    @Test
    default void unprintableText_isADisplayString() {
        Answer answer = nobody().call("touch_tag", "tag", "grün\r\nX-Evil: 1");
        assertThat(invalidated(answer)).containsExactly("tag;tag=%\"gr%c3%bcn%0d%0ax-evil: 1\"");
        assertThat(answer.header("X-Evil")).isEmpty();
        assertThat(answer.header("Cache-Group-Invalidation").orElseThrow()).matches("\"#[A-Za-z0-9_-]{24}\"");
    }

    @Test
    default void groups_areNamesOfScopes() {
        assertThat(nobody().call("touch_pet", "pet_id", 5, "kind", "cat").header("Cache-Group-Invalidation"))
                .contains("\"pet;kind=cat;pet_id=5\", \"kind;kind=cat\", \"pet_list\", \"shelf\"");
        assertThat(nobody().call("touch_tag", "tag", "a".repeat(40))
                        .header("Cache-Group-Invalidation")
                        .orElseThrow())
                .matches("\"#[A-Za-z0-9_-]{24}\"");
    }

    @Test
    default void longHeader_isWidenedAndTheBodyIsNot() {
        List<Long> pets =
                LongStream.range(1_000_000_000L, 1_000_000_060L).boxed().toList();
        Answer answer = nobody().call("touch_pets", "pets", pets);
        assertThat(invalidated(answer)).containsExactlyInAnyOrder("pet", "kind", "pet_list", "shelf");
        assertThat(answer.json().getJsonArray("invalidate")).hasSize(60 + 3);
        assertThat(answer.header("Cache-Group-Invalidation"))
                .hasValueSatisfying(groups -> assertThat(groups.split(", ", -1)).hasSizeLessThanOrEqualTo(32));
    }

    @Test
    default void manyGroups_areWidenedBeforeTheHeaderIs() {
        List<Integer> pets = IntStream.range(0, 40).boxed().toList();
        Answer answer = nobody().call("touch_pets", "pets", pets);
        assertThat(invalidated(answer)).contains("pet;pet_id=39");
        assertThat(answer.header("Cache-Group-Invalidation").orElseThrow().split(", ", -1))
                .containsExactlyInAnyOrder("\"pet\"", "\"kind\"", "\"pet_list\"", "\"shelf\"");
    }

    private static List<String> invalidated(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return List.of(answer.header("X-Mizan-Invalidate").orElse("").split(", ", -1));
    }
}
