// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.LONG;
import static io.mizan.contract.value.Types.STRING;
import static io.mizan.contract.value.Types.array;
import static io.mizan.contract.value.Types.codec;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.constants;
import static io.mizan.contract.value.Types.list;
import static io.mizan.contract.value.Types.map;
import static io.mizan.contract.value.Types.optional;
import static io.mizan.contract.value.Types.orNull;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.ref;
import static io.mizan.contract.value.Types.scalar;
import static io.mizan.contract.value.Types.set;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Mapping;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.text.ScalarKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContainersTest {

    enum Pet {
        CAT,
        DOG {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    private static final Codec PET = codecs(constants(Pet.class)).of(ref(Pet.class), Pet.class);

    @Test
    void list_ofNumbers_roundTripsInOrder() throws InvalidValue {
        Codec codec = codec(list(INT), List.class);

        assertThat(written(codec, List.of(3, 1, 2))).isEqualTo("[3,1,2]");
        assertThat(read(codec, "[3,1,2]")).isEqualTo(List.of(3, 1, 2));
        assertThat(read(codec(list(INT), LinkedList.class), "[1]")).isInstanceOf(LinkedList.class);
    }

    @Test
    void list_withNullOrStrangers_namesTheIndex() {
        assertThat(refused(codec(list(INT), List.class), "[1,null]").pointer()).isEqualTo("/args/it/1");
        assertThat(refused(codec(list(INT), List.class), "[1,2,\"x\"]").pointer())
                .isEqualTo("/args/it/2");
        assertThat(refused(codec(list(INT), List.class), "{}")).hasMessage("expected an array, not an object");
    }

    @Test
    void list_ofNullables_keepsNulls() throws InvalidValue {
        Codec codec = codec(list(orNull(STRING)), List.class);

        assertThat(written(codec, Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
        assertThat(read(codec, "[\"a\",null]")).isEqualTo(Arrays.asList("a", null));
    }

    @Test
    void array_ofPrimitivesAndObjects_roundTrips() throws InvalidValue {
        assertThat(read(codec(array(INT), int[].class), "[1,2]")).isEqualTo(new int[] {1, 2});
        assertThat(read(codec(array(INT), Integer[].class), "[1,2]")).isEqualTo(new Integer[] {1, 2});
        assertThat(read(codec(array(array(LONG)), long[][].class), "[[1],[]]")).isEqualTo(new long[][] {{1}, {}});
        assertThat(written(codec(array(array(LONG)), long[][].class), new long[][] {{1, 1L << 60}, {}}))
                .isEqualTo("[[1,\"1152921504606846976\"],[]]");
        assertThat(written(codec(array(STRING), String[].class), new String[] {"b", null}))
                .isEqualTo("[\"b\",null]");
    }

    @Test
    void bytes_areBase64AndNothingElse() throws InvalidValue {
        Codec codec = codec(new JsonType.Binary(), byte[].class);
        byte[] bytes = {0, -1, 62, 63};

        assertThat(written(codec, bytes)).isEqualTo("\"AP8+Pw==\"");
        assertThat(read(codec, "\"AP8+Pw==\"")).isEqualTo(bytes);
        for (String wrong : List.of("\"AP8+Pw\"", "\"AP8-Pw==\"", "\"AP8+Px==\"", "\" AP8+Pw==\"", "[0]", "5")) {
            assertThat(refused(codec, wrong)).hasMessageContaining("base64");
        }
    }

    @Test
    void set_withoutOrder_isSortedByCanonicalText() {
        assertThat(written(codec(set(STRING), Set.class), Set.of("b", "a b", "a", "😀", "！")))
                .isEqualTo("[\"a\",\"a b\",\"b\",\"！\",\"😀\"]");
        assertThat(written(codec(set(LONG), Set.class), Set.of(10L, 9L, -1L))).isEqualTo("[-1,10,9]");
        assertThat(written(codec(set(list(INT)), Set.class), Set.of(List.of(2), List.of(10), List.of())))
                .isEqualTo("[[10],[2],[]]");
    }

    @Test
    void set_withAnOrder_keepsIt() {
        Set<String> linked = new LinkedHashSet<>(List.of("b", "a"));
        SortedSet<String> descending = new TreeSet<>(java.util.Comparator.<String>reverseOrder());
        descending.addAll(linked);

        assertThat(written(codec(set(STRING), LinkedHashSet.class), linked)).isEqualTo("[\"b\",\"a\"]");
        assertThat(written(codec(set(STRING), Set.class), descending)).isEqualTo("[\"b\",\"a\"]");
    }

    @Test
    void collection_thatTurnsOutToBeASet_isSortedLikeOne() {
        assertThat(written(codec(list(STRING), Collection.class), Set.of("b", "c", "a")))
                .isEqualTo("[\"a\",\"b\",\"c\"]");
    }

    @Test
    void set_withAnElementTwice_isRefused() {
        InvalidValue twice = refused(codec(set(STRING), Set.class), "[\"a\",\"b\",\"a\"]");

        assertThat(twice.pointer()).isEqualTo("/args/it/2");
        assertThat(twice.reason()).isEqualTo(InvalidValue.Reason.REPEATED);
        assertThat(refused(codec(set(scalar(ScalarKind.BIG_DECIMAL)), Set.class), "[\"1.1\",\"1.10\"]")
                        .pointer())
                .isEqualTo("/args/it/1");
    }

    @Test
    void set_ofWhatIsWrittenAlike_isWrittenOnce() {
        Set<BigDecimal> alike = Set.of(new BigDecimal("1.1"), new BigDecimal("1.10"));

        assertThat(written(codec(set(scalar(ScalarKind.BIG_DECIMAL)), Set.class), alike))
                .isEqualTo("[\"1.1\"]");
    }

    @Test
    void collections_ofTheClassThatIsDeclared() throws Exception {
        ValueCodecs codecs = codecs(constants(Pet.class));
        JsonType pets = set(ref(Pet.class));

        assertThat(read(codecs.of(pets, EnumSet.class), "[\"DOG\"]")).isEqualTo(EnumSet.of(Pet.DOG));
        assertThat(read(codecs.of(map(ref(Pet.class), INT), EnumMap.class), "{\"CAT\":1}"))
                .isInstanceOf(EnumMap.class)
                .isEqualTo(Map.of(Pet.CAT, 1));
        assertThat(read(codec(new Sequence(Sequence.Form.SORTED_SET, INT), SortedSet.class), "[2,1]"))
                .isEqualTo(new TreeSet<>(Set.of(1, 2)))
                .isInstanceOf(SortedSet.class);
        assertThat(read(codec(new Mapping(true, STRING, INT), SortedMap.class), "{\"b\":1}"))
                .isInstanceOf(SortedMap.class);
        assertThat(read(codec(list(INT), Collection.class), "[1]")).isEqualTo(List.of(1));
    }

    @Test
    void sortedSet_withNull_isRefusedAndNoFailure() {
        Codec codec = codec(new Sequence(Sequence.Form.SORTED_SET, orNull(INT)), SortedSet.class);

        assertThat(refused(codec, "[null]").pointer()).isEqualTo("/args/it/0");
    }

    @Test
    void map_isSortedByTheTextOfItsKeys() throws InvalidValue {
        Codec byDate = codec(map(scalar(ScalarKind.LOCAL_DATE), list(INT)), Map.class);
        Map<LocalDate, List<Integer>> dates = new HashMap<>();
        dates.put(LocalDate.of(2026, 2, 1), List.of(1));
        dates.put(LocalDate.of(2025, 12, 31), null);

        assertThat(written(byDate, dates)).isEqualTo("{\"2025-12-31\":null,\"2026-02-01\":[1]}");
        assertThat(written(codec(map(LONG, INT), Map.class), new TreeMap<>(Map.of(10L, 1, 9L, 2))))
                .isEqualTo("{\"10\":1,\"9\":2}");
        assertThat(read(codec(map(LONG, INT), Map.class), "{\"9\":2,\"10\":1}")).isEqualTo(Map.of(9L, 2, 10L, 1));
    }

    @Test
    void map_withWrongKeysOrValues_namesThem() {
        assertThat(refused(codec(map(LONG, INT), Map.class), "{\"09\":1}").pointer())
                .isEqualTo("/args/it/09");
        assertThat(refused(codec(map(STRING, INT), Map.class), "{\"a/~\":null}").pointer())
                .isEqualTo("/args/it/a~1~0");
        assertThat(refused(codec(map(scalar(ScalarKind.DOUBLE), INT), Map.class), "{\"1\":1,\"1.0\":2}")
                        .reason())
                .isEqualTo(InvalidValue.Reason.REPEATED);
    }

    @Test
    void map_withKeysOfOneText_isNotWritten() {
        Map<BigDecimal, Integer> alike = Map.of(new BigDecimal("1.1"), 1, new BigDecimal("1.10"), 2);
        Codec codec = codec(map(scalar(ScalarKind.BIG_DECIMAL), INT), Map.class);

        assertThatIllegalArgumentException().isThrownBy(() -> written(codec, alike));
    }

    @Test
    void optional_emptyIsNull() throws InvalidValue {
        Codec codec = codec(optional(STRING), Optional.class);

        assertThat(written(codec, Optional.empty())).isEqualTo("null");
        assertThat(written(codec, Optional.of("x"))).isEqualTo("\"x\"");
        assertThat(read(codec, "null")).isEqualTo(Optional.empty());
        assertThat(read(codec, "\"x\"")).isEqualTo(Optional.of("x"));
    }

    @Test
    void optional_primitives_roundTrip() throws InvalidValue {
        Codec ints = codec(new JsonType.Nullable(JsonType.Nullable.Form.OPTIONAL_INT, INT), OptionalInt.class);
        Codec longs = codec(new JsonType.Nullable(JsonType.Nullable.Form.OPTIONAL_LONG, LONG), OptionalLong.class);
        Codec doubles = codec(
                new JsonType.Nullable(JsonType.Nullable.Form.OPTIONAL_DOUBLE, Types.DOUBLE), OptionalDouble.class);

        assertThat(written(ints, read(ints, "5"))).isEqualTo("5");
        assertThat(written(longs, read(longs, "\"9007199254740993\""))).isEqualTo("\"9007199254740993\"");
        assertThat(written(doubles, read(doubles, "0.5"))).isEqualTo("0.5");
        assertThat(read(ints, "null")).isEqualTo(OptionalInt.empty());
        assertThat(read(longs, "null")).isEqualTo(OptionalLong.empty());
        assertThat(read(doubles, "null")).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void enumConstants_goByName() throws InvalidValue {
        assertThat(written(PET, Pet.DOG)).isEqualTo("\"DOG\"");
        assertThat(read(PET, "\"DOG\"")).isEqualTo(Pet.DOG);
        assertThat(refused(PET, "\"COW\"")).hasMessage("expected one of CAT, DOG, not \"COW\"");
        assertThat(refused(PET, "0")).hasMessage("expected one of CAT, DOG, not 0");
    }

    @Test
    void texts_ofCollections() throws InvalidValue {
        Codec numbers = codec(list(INT), List.class);
        Codec names = codec(set(STRING), Set.class);

        assertThat(numbers.texts(List.of(10, 9))).containsExactly("10", "9");
        assertThat(numbers.readTexts(List.of("10", "9"), Path.PARAMS)).isEqualTo(List.of(10, 9));
        assertThat(numbers.readTexts(List.of(), Path.PARAMS)).isEqualTo(List.of());
        assertThat(names.texts(new LinkedHashSet<>(List.of("b", "a")))).containsExactly("a", "b");
        assertThat((Set<?>) names.readTexts(List.of("b", "", "a"), Path.PARAMS)).hasToString("[, a, b]");
    }

    private static InvalidValue refused(Codec codec, String json) {
        return catchThrowableOfType(InvalidValue.class, () -> read(codec, json));
    }
}
