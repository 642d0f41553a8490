// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.fixture.Bookshop;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.WaitingRoom;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.text.ScalarKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ContractFileLawsTest {

    private static final List<String> LINES = Stream.of(Clinic.contract(), Bookshop.contract(), WaitingRoom.contract())
            .map(ContractKdl::write)
            .flatMap(String::lines)
            .toList();
    private static final List<String> WORDS = LINES.stream()
            .flatMap(line -> Stream.of(line.strip().split("[ =]")))
            .distinct()
            .toList();

    @Property(tries = 1000)
    void anyEdit_isReadOrSaidToBeWrong(@ForAll("edited") String text) {
        ContractKdl.Result result = ContractKdl.read(text);

        if (result.problems().isEmpty()) {
            String written = ContractKdl.write(result.contract());
            ContractKdl.Result again = ContractKdl.read(written);
            assertThat(again.problems()).isEmpty();
            assertThat(ContractKdl.write(again.contract())).isEqualTo(written);
        } else {
            assertThat(result.problems())
                    .allSatisfy(problem -> assertThat(problem.where()).matches("line \\d+, column \\d+"));
        }
    }

    /** A file with lines that are gone, double or moved, and words that stand for others. */
    @Provide
    Arbitrary<String> edited() {
        Arbitrary<Tuple.Tuple3<Integer, Integer, String>> edits = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, LINES.size() - 1),
                        Arbitraries.of(WORDS))
                .as(Tuple::of);
        return Combinators.combine(
                        Arbitraries.of(Clinic.contract(), Bookshop.contract(), WaitingRoom.contract()),
                        edits.list().ofMaxSize(3))
                .as((contract, list) -> {
                    List<String> lines =
                            new ArrayList<>(ContractKdl.write(contract).lines().toList());
                    list.forEach(edit -> edit(lines, edit));
                    return String.join("\n", lines);
                });
    }

    private static void edit(List<String> lines, Tuple.Tuple3<Integer, Integer, String> edit) {
        int at = edit.get2() % lines.size();
        String line = lines.get(at);
        switch (edit.get1()) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line.replaceFirst("\"[^\"]*\"", edit.get3().replaceAll("[\\\\$]", "")));
            default -> lines.set(at, line.replaceFirst("[a-z]+", edit.get3().replaceAll("[\\\\$]", "")));
        }
    }

    @Property
    void type_writtenAndParsed_isTheSame(@ForAll("types") JsonType type) throws TypeParser.Unreadable {
        assertThat(TypeParser.parse(TypeText.ON_THE_WIRE.of(type), List.of("T")))
                .isEqualTo(type);
    }

    /** Those of which a file tells everything. */
    @Provide
    Arbitrary<JsonType> types() {
        return types(3).withoutEdgeCases();
    }

    private static Arbitrary<JsonType> types(int depth) {
        Arbitrary<JsonType> leaves = Arbitraries.oneOf(
                Arbitraries.of(Arrays.stream(ScalarKind.values())
                                .map(ScalarNames::of)
                                .distinct()
                                .toList())
                        .map(name -> TypeText.builtIn(name).orElseThrow()),
                Arbitraries.of("binary", "json", "json-array")
                        .map(name -> TypeText.builtIn(name).orElseThrow()),
                Arbitraries.of("Owner", "list", "int", "json", "Größe_2")
                        .map(name -> new JsonType.Ref(name, List.of())),
                Arbitraries.just(new JsonType.Variable("T")));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonType> inner = Arbitraries.lazy(() -> types(depth - 1));
        Arbitrary<JsonType> present = Arbitraries.oneOf(
                leaves,
                inner.map(e -> new Sequence(Sequence.Form.LIST, e)),
                inner.map(e -> new Sequence(Sequence.Form.SET, e)),
                Combinators.combine(inner, inner).as((k, v) -> new JsonType.Mapping(false, k, v)),
                inner.list().ofMinSize(1).ofMaxSize(3).map(arguments -> new JsonType.Ref("Page", arguments)));
        return Combinators.combine(present, Arbitraries.of(true, false))
                .as((type, optional) ->
                        optional && !(type instanceof Nullable) ? new Nullable(Nullable.Form.NULL, type) : type);
    }

    @Property
    void anyText_isATypeOrNot(@ForAll("typeLike") String text) {
        Optional<JsonType> type = parsed(text);

        type.ifPresent(t -> assertThat(parsed(TypeText.ON_THE_WIRE.of(t))).contains(t));
    }

    private static Optional<JsonType> parsed(String text) {
        try {
            return Optional.of(TypeParser.parse(text, List.of("T")));
        } catch (TypeParser.Unreadable unreadable) {
            assertThat(unreadable.why()).isNotBlank();
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> typeLike() {
        return Arbitraries.of("list", "map", "int", "Owner", "<", "<", ">", ">", ",", ", ", "?", "$", "$T", ".", " ")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
