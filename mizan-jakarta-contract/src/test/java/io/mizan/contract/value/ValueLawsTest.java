// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.json;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.json.Json;
import io.mizan.contract.text.Utf16;
import io.mizan.contract.value.Fixtures.Color;
import io.mizan.contract.value.Fixtures.Everything;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ValueLawsTest {
    private static final List<Json> STRANGERS = List.of(
            new Json.Null(),
            new Json.Bool(true),
            new Json.Num("0"),
            new Json.Num("-1.5e300"),
            new Json.Num("99999999999999999999"),
            new Json.Str(""),
            new Json.Str("x\u0000\u202e".repeat(100)),
            new Json.Str("9".repeat(100_000)),
            new Json.Arr(List.of(new Json.Null(), new Json.Obj(Map.of()))),
            new Json.Obj(Map.of("__proto__", new Json.Obj(Map.of()), "kind", new Json.Str("circle"))));

    private static final Codec EVERYTHING = Fixtures.result("everything");
    private static final Codec SETS = Fixtures.result("sets");
    private static final Codec TABLE = Fixtures.result("table");

    @Property(tries = 300)
    void whatIsWritten_isReadAsTheSame(@ForAll long seed) throws InvalidValue {
        Everything value = new Samples(new Random(seed)).everything();
        String json = written(EVERYTHING, value);

        assertThat(read(EVERYTHING, json)).isEqualTo(value);
        assertThat(written(EVERYTHING, read(EVERYTHING, json))).isEqualTo(json);
    }

    @Property(tries = 100)
    void whatIsWritten_hasItsMembersSortedEverywhere(@ForAll long seed) {
        Json written = json(written(EVERYTHING, new Samples(new Random(seed)).everything()));

        for (Json.Obj object : objects(written)) {
            assertThat(List.copyOf(object.members().keySet())).isSortedAccordingTo(Utf16.CODE_POINT_ORDER);
        }
    }

    private static List<Json.Obj> objects(Json json) {
        List<Json.Obj> all = new ArrayList<>();
        if (json instanceof Json.Obj obj) {
            all.add(obj);
            obj.members().values().forEach(member -> all.addAll(objects(member)));
        } else if (json instanceof Json.Arr arr) {
            arr.elements().forEach(element -> all.addAll(objects(element)));
        }
        return all;
    }

    @Property(tries = 200)
    void whateverTheOrderOfIteration_theBytesAreTheSame(
            @ForAll @Size(max = 5) List<@Size(max = 6) Set<String>> texts, @ForAll Random random) {
        Assume.that(writable(texts));
        Map<Color, Set<Set<String>>> one = new LinkedHashMap<>();
        Map<Color, Set<Set<String>>> other = new LinkedHashMap<>();
        List<Color> colors = new ArrayList<>(List.of(Color.values()));
        colors.forEach(color -> one.put(color, shuffled(texts, new Random(1))));
        Collections.shuffle(colors, random);
        colors.forEach(color -> other.put(color, shuffled(texts, random)));

        assertThat(written(SETS, one)).isEqualTo(written(SETS, other));
    }

    private static boolean writable(List<Set<String>> texts) {
        return texts.stream().flatMap(Set::stream).allMatch(Utf16::isWellFormed);
    }

    private static Set<Set<String>> shuffled(List<Set<String>> texts, Random random) {
        List<Set<String>> outer = new ArrayList<>();
        for (Set<String> each : texts) {
            List<String> inner = new ArrayList<>(each);
            Collections.shuffle(inner, random);
            outer.add(new InOrder<>(inner));
        }
        Collections.shuffle(outer, random);
        return new InOrder<>(List.copyOf(new HashSet<>(outer)));
    }

    /** A set that is iterated over in the order of a list, and does not say so. */
    private static final class InOrder<T> extends java.util.AbstractSet<T> {
        private final List<T> elements;

        InOrder(List<T> elements) {
            this.elements = elements;
        }

        @Override
        public java.util.Iterator<T> iterator() {
            return elements.iterator();
        }

        @Override
        public int size() {
            return elements.size();
        }
    }

    @Property(tries = 500)
    void whateverComes_isReadOrRefusedAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        Json broken = broken(json(written(EVERYTHING, new Samples(random).everything())), random);
        try {
            assertThat(EVERYTHING.read(broken, Path.ARGS)).isNotNull();
        } catch (InvalidValue e) {
            assertThat(e.pointer()).startsWith("/args");
            assertThat(e.getMessage()).hasSizeLessThan(250);
            assertThat(e.getMessage() + e.pointer()).matches("[^\\p{Cntrl}\u202e]*");
        }
    }

    /** The same with one of its parts replaced, left out or added. */
    private static Json broken(Json json, Random random) {
        if (random.nextInt(4) == 0) {
            return STRANGERS.get(random.nextInt(STRANGERS.size()));
        } else if (json instanceof Json.Obj obj && !obj.members().isEmpty()) {
            Map<String, Json> members = new LinkedHashMap<>(obj.members());
            String name = new ArrayList<>(members.keySet()).get(random.nextInt(members.size()));
            Json member = members.remove(name);
            if (member != null && random.nextInt(8) > 0) {
                members.put(random.nextInt(12) > 0 ? name : name + "\u0007", broken(member, random));
            }
            return new Json.Obj(members);
        } else if (json instanceof Json.Arr arr && !arr.elements().isEmpty()) {
            List<Json> elements = new ArrayList<>(arr.elements());
            int at = random.nextInt(elements.size());
            elements.set(at, broken(elements.get(at), random));
            return new Json.Arr(elements);
        }
        return STRANGERS.get(random.nextInt(STRANGERS.size()));
    }

    @Property(tries = 50)
    void arraysOfPrimitives_roundTrip(@ForAll @Size(max = 5) double[][] table) throws InvalidValue {
        double[][] read = (double[][]) Objects.requireNonNull(read(TABLE, written(TABLE, table)));

        assertThat(read.length).isEqualTo(table.length);
        for (int i = 0; i < table.length; i++) {
            // Minus zero is written as zero.
            assertThat(read[i])
                    .containsExactly(Arrays.stream(table[i]).map(d -> d + 0.0).toArray());
        }
    }
}
