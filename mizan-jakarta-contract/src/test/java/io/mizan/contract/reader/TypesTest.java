// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.reader.fixture.GoodTypes;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypesTest {

    private final Contract contract = Fixtures.read(GoodTypes.class).contract();

    private NamedType named(String type) {
        return Objects.requireNonNull(contract.types().get(type));
    }

    private String shown(String type) {
        return Shown.type(named(type));
    }

    private String function(String name) {
        return Shown.function(Objects.requireNonNull(contract.functions().get(name)));
    }

    @Test
    void record_ofScalars_hasThemInItsOrder() {
        assertThat(shown("Scalars"))
                .isEqualTo("record {a: byte, b: short, c: int, d: long, e: big_integer, f: float, g: double,"
                        + " h: big_decimal, i: boolean, j: string, k: char, l: uuid, m: locale}");
    }

    @Test
    void record_ofTimes_hasThoseOfTheProtocol() {
        assertThat(shown("Times"))
                .isEqualTo("record {a: instant, b: offset_date_time, c: zoned_date_time, d: local_date,"
                        + " e: local_time, f: local_date_time, g: year, h: year_month, i: duration, j: DayOfWeek,"
                        + " k: Size3}");
    }

    @Test
    void enum_withConstantBodies_hasItsConstantsInOrder() {
        assertThat(shown("Size3")).isEqualTo("enum [SMALL, MEDIUM, LARGE]");
        assertThat(shown("DayOfWeek")).startsWith("enum [MONDAY, TUESDAY,");
    }

    @Test
    void nullness_ofTypesAndDeclarations_isTold() {
        assertThat(shown("Missing"))
                .isEqualTo("record {a: optional string?, b: optional_int int?, c: optional_long long?,"
                        + " d: optional_double double?, e: string?, f: long?, g: list<string?>, h: array<string>?,"
                        + " i: array<string?>, j: optional string?}");
    }

    @Test
    void collections_ofAllKinds_areSequencesAndMaps() {
        assertThat(shown("Many"))
                .isEqualTo("record {a: list<string>, b: list<int>, c: list<long>, d: set<string>,"
                        + " e: sorted_set<string>, f: set<Size3>, g: set<uuid>, h: array<string>,"
                        + " i: array<array<int>>, j: binary, k: map<string, list<int>>,"
                        + " l: sorted_map<local_date, boolean>, m: map<Size3, optional string?>,"
                        + " n: map<int, json jakarta.json.JsonObject>}");
    }

    @Test
    void generics_nestedAndRecursive_keepTheirVariables() {
        assertThat(function("pair")).isEqualTo("call pair() -> Pair<Node<string>, int>");
        assertThat(shown("Pair")).isEqualTo("record {first: 'A, second: 'B, nested: Node<map<string, 'A>>}");
        assertThat(shown("Node")).isEqualTo("record {value: 'T, next: Node<'T>?, children: list<Node<'T>>}");
        assertThat(((NamedType.ObjectType) named("Pair")).typeParameters()).containsExactly("A", "B");
    }

    /** Inherited properties have the types that the subclass gives them; transient, static and hidden ones are none. */
    @Test
    void bean_withSupertypes_hasThePropertiesOfAll() {
        assertThat(shown("Thing"))
                .isEqualTo("bean {URL: string @NotBlank{}, big: boolean (read only), constant: string (read only),"
                        + " content: list<string>?, id: uuid, kind: string (read only), open: boolean,"
                        + " password: string? (write only) @Size{max=9, min=0}}");
    }

    @Test
    void jsonb_adaptersAndFormats_sayWhatIsOnTheWire() {
        assertThat(shown("Jsonb"))
                .isEqualTo("record {worked: long by Hours, price: MoneyText by MoneyAdapter,"
                        + " prices: list<MoneyText by MoneyAdapter>, net: double as #0.00 in de-DE,"
                        + " day: optional local_date as dd.MM.yyyy in de?, the-size of size: int}");
        assertThat(contract.types()).containsKey("MoneyText").doesNotContainKey("Money");
    }

    @Test
    void union_ofRecords_namesItsChoices() {
        assertThat(shown("Shape")).isEqualTo("union by kind {circle = Circle, group = Group}");
        assertThat(shown("Group")).isEqualTo("record {shapes: list<Shape>}");
        assertThat(function("shape")).isEqualTo("call shape() -> Shape?");
    }

    @Test
    void constraints_ofTheSpecification_travelWithTheirAttributes() {
        assertThat(shown("Checked"))
                .isEqualTo("record {name: string @NotBlank{} @Size{max=40, min=2},"
                        + " code: string @Pattern{flags=CASE_INSENSITIVE, regexp=[A-Z]+} @Pattern{flags=, regexp=.{3}},"
                        + " price: big_decimal @Digits{fraction=2, integer=5}}");
    }

    @Test
    void function_ofVoid_hasNoResult() {
        assertThat(function("nothing")).isEqualTo("call nothing()");
    }
}
