// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static io.mizan.contract.value.Types.INT;
import static io.mizan.contract.value.Types.STRING;
import static io.mizan.contract.value.Types.array;
import static io.mizan.contract.value.Types.codecs;
import static io.mizan.contract.value.Types.list;
import static io.mizan.contract.value.Types.optional;
import static io.mizan.contract.value.Types.orNull;
import static io.mizan.contract.value.Types.read;
import static io.mizan.contract.value.Types.record;
import static io.mizan.contract.value.Types.ref;
import static io.mizan.contract.value.Types.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mizan.ClientException;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectsTest {

    private record Address(String street, Optional<String> floor) {}

    private record Owner(
            String zip, int age, Address address, @Nullable String note) {}

    private static final NamedType[] OWNER = {
        record(Address.class, STRING, optional(STRING)),
        record(Owner.class, STRING, INT, ref(Address.class), orNull(STRING))
    };

    private final Codec owners = codecs(OWNER).of(ref(Owner.class), Owner.class);

    @Test
    void record_ofANonPublicClass_roundTripsWithSortedMembersAndNulls() throws InvalidValue {
        Owner ada = new Owner("10115", 36, new Address("Linden", Optional.empty()), null);
        String json = """
                {"address":{"floor":null,"street":"Linden"},"age":36,"note":null,"zip":"10115"}""";

        assertThat(written(owners, ada)).isEqualTo(json);
        assertThat(read(owners, json)).isEqualTo(ada);
        assertThat(read(owners, "{\"zip\":\"10115\",\"age\":36,\"address\":{\"street\":\"Linden\"}}"))
                .isEqualTo(ada);
    }

    @Test
    @SuppressWarnings("NullAway") // what an application without a checker may do
    void record_withNullsWhereNoneShouldBe_isWrittenAllTheSame() {
        assertThat(written(owners, new Owner(null, 0, null, null)))
                .isEqualTo("{\"address\":null,\"age\":0,\"note\":null,\"zip\":null}");
    }

    @Test
    void record_missingMember_isNamed() {
        InvalidValue missing = refused(owners, "{\"zip\":\"1\",\"age\":1,\"address\":{\"floor\":\"2\"}}");

        assertThat(missing.pointer()).isEqualTo("/args/it/address/street");
        assertThat(missing.reason()).isEqualTo(InvalidValue.Reason.MISSING);
        assertThat(missing).hasMessage("is missing; expected text without half surrogate pairs");
        assertThat(refused(owners, "{\"zip\":\"1\",\"age\":null,\"address\":null}")
                        .pointer())
                .isEqualTo("/args/it/age");
    }

    @Test
    void record_unknownMemberAtAnyDepth_isRefused() {
        InvalidValue unknown = refused(
                owners, "{\"zip\":\"1\",\"age\":1,\"address\":{\"street\":\"a\",\"__proto__\":{}},\"note\":null}");

        assertThat(unknown.pointer()).isEqualTo("/args/it/address/__proto__");
        assertThat(unknown.reason()).isEqualTo(InvalidValue.Reason.UNKNOWN);
    }

    @Test
    void record_ofSomethingElse_isRefused() {
        for (String json : List.of("[]", "\"\"", "5", "true")) {
            assertThat(refused(owners, json)).hasMessageStartingWith("expected an object, not ");
        }
    }

    record Even(int value) {
        Even {
            if (value < 0) {
                throw new ClientException(400, "negative", "no negative numbers, please");
            }
            if (value % 2 != 0) {
                throw new IllegalArgumentException("secret of the server");
            }
        }
    }

    @Test
    void record_thatRefuses_saysNothingOfTheServersInside() {
        Codec codec = codecs(record(Even.class, INT)).of(ref(Even.class), Even.class);

        assertThat(refused(codec, "{\"value\":1}")).hasMessage("is not acceptable");
        assertThat(refused(codec, "{\"value\":-2}")).hasMessage("no negative numbers, please");
        assertThat(refused(codec, "{\"value\":-2}").reason()).isEqualTo(InvalidValue.Reason.REFUSED);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Box<T>(T value, List<T> more, T[] array) {}

    record Boxes(Box<Integer> ints, Box<Address> addresses, Box<int[]> arrays) {}

    @Test
    void generics_standForWhatIsWrittenInTheirPlace() throws InvalidValue {
        JsonType t = new JsonType.Variable("T");
        Codec codec = codecs(
                        record(Box.class, t, list(t), array(t)),
                        record(
                                Boxes.class,
                                ref(Box.class, INT),
                                ref(Box.class, ref(Address.class)),
                                ref(Box.class, array(INT))),
                        OWNER[0])
                .of(ref(Boxes.class), Boxes.class);
        String json = """
                {"addresses":{"array":[],"more":[],"value":{"floor":"3","street":"a"}},\
                "arrays":{"array":[[7]],"more":[[1],[]],"value":[5]},\
                "ints":{"array":[1,2],"more":[3],"value":4}}""";

        Boxes boxes = (Boxes) Objects.requireNonNull(read(codec, json));

        assertThat(written(codec, boxes)).isEqualTo(json);
        assertThat(boxes.addresses().value()).isEqualTo(new Address("a", Optional.of("3")));
        assertThat(boxes.arrays().value()).isEqualTo(new int[] {5});
        assertThat(boxes.arrays().more().get(0)).isEqualTo(new int[] {1});
        assertThat(refused(codec, json.replace("[3]", "[\"x\"]")).pointer()).isEqualTo("/args/it/ints/more/0");
    }

    record Node<T>(
            T value, List<Node<T>> children, @Nullable Node<T> twin) {}

    @Test
    void recursiveTypes_areReadAndWritten() throws Exception {
        JsonType t = new JsonType.Variable("T");
        JsonType self = ref(Node.class, t);
        Type strings = ObjectsTest.class.getDeclaredField("tree").getGenericType();
        Codec codec = codecs(record(Node.class, t, list(self), orNull(self))).of(ref(Node.class, STRING), strings);
        String json = """
                {"children":[{"children":[],"twin":null,"value":"b"}],"twin":null,"value":"a"}""";

        assertThat(read(codec, json)).isEqualTo(tree);
        assertThat(written(codec, tree)).isEqualTo(json);
    }

    private final Node<String> tree = new Node<>("a", List.of(new Node<>("b", List.of(), null)), null);

    @Test
    void write_ofWhatContainsItself_isRefusedAndOverflowsNothing() {
        JsonType self = ref(Node.class, STRING);
        Codec codec =
                codecs(record(Node.class, STRING, list(self), orNull(self))).of(self, Node.class);
        List<Node<String>> children = new ArrayList<>();
        children.add(new Node<>("round", children, null));
        children.add(new Node<>("and round", children, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(codec, children.get(0)))
                .withMessageContaining("nested");
    }

    record Point(int x, int y) {}

    @Test
    void read_elementsMadeToCollide_areRefusedBeforeTheyTakeAThread() {
        Codec codec = codecs(record(Point.class, INT, INT)).of(Types.set(ref(Point.class)), Set.class);
        String colliding = IntStream.range(0, 40_000)
                .mapToObj(x -> "{\"x\":" + x + ",\"y\":" + -31 * x + "}")
                .collect(Collectors.joining(",", "[", "]"));

        InvalidValue refused = refused(codec, colliding);

        assertThat(refused.reason()).isEqualTo(InvalidValue.Reason.REFUSED);
        assertThat(refused.pointer()).isEqualTo("/args/it/256");
    }

    @Test
    void read_manyElementsThatDoNotCollide_areTaken() throws InvalidValue {
        Codec codec = codecs(record(Point.class, INT, INT)).of(Types.set(ref(Point.class)), Set.class);
        String many = IntStream.range(0, 2_000)
                .mapToObj(x -> "{\"x\":" + x + ",\"y\":1}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat((Set<?>) read(codec, many)).hasSize(2_000);
    }

    record Club(Set<Club> members) {}

    @Test
    void write_ofASetThatContainsItself_isRefusedToo() {
        Set<Club> members = Collections.newSetFromMap(new IdentityHashMap<>());
        members.add(new Club(members));
        Codec codec = codecs(record(Club.class, Types.set(ref(Club.class)))).of(ref(Club.class), Club.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(codec, new Club(members)))
                .withMessageContaining("nested");
    }

    private static InvalidValue refused(Codec codec, String json) {
        return catchThrowableOfType(InvalidValue.class, () -> read(codec, json));
    }
}
