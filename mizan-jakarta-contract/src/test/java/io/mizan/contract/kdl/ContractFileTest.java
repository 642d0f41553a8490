// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mizan.contract.fixture.Bookshop;
import io.mizan.contract.fixture.Clinic;
import io.mizan.contract.fixture.WaitingRoom;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.model.Place;
import io.mizan.contract.openapi.OpenApi;
import io.mizan.contract.text.ScalarKind;
import io.mizan.kdl.KdlReader;
import io.mizan.kdl.KdlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFileTest {

    private static final String HEAD = "contract version=1\n";

    static Stream<Contract> contracts() {
        return Stream.of(Clinic.contract(), Clinic.shuffled(), Bookshop.contract(), WaitingRoom.contract());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void read_whatIsWritten_isWrittenTheSame(Contract contract) {
        String written = ContractKdl.write(contract);

        assertThat(ContractKdl.write(read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void read_whatIsWritten_tellsAClientTheSame(Contract contract) {
        Contract read = read(ContractKdl.write(contract));
        Place place = new Place("/clinic", "/clinic");

        assertThat(withoutParams(OpenApi.write(read, place))).isEqualTo(withoutParams(OpenApi.write(contract, place)));
        assertThat(ContractHash.of(read)).isEqualTo(ContractHash.of(contract));
        assertThat(read.contexts().values())
                .extracting(Context::name, c -> named(c.shared()), Context::caching, Context::staleWith, Context::doc)
                .isEqualTo(contract.contexts().values().stream()
                        .map(c -> tuple(c.name(), named(c.shared()), c.caching(), c.staleWith(), c.doc()))
                        .toList());
        assertThat(read.calls()).extracting(Function::name).isEqualTo(names(contract.calls()));
        assertThat(read.calls()).extracting(Function::affects).isEqualTo(affects(contract));
        assertThat(read.channels().values())
                .extracting(Channel::name, Channel::parameters, Channel::doc)
                .isEqualTo(contract.channels().values().stream()
                        .map(c -> tuple(c.name(), named(c.parameters()), c.doc()))
                        .toList());
    }

    /** In a file a parameter has one name. */
    private static List<Parameter> named(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> new Parameter(p.name(), p.name(), p.type(), p.defaultText(), p.constraints()))
                .toList();
    }

    /** A file does not tell which of the shared parameters a read's method takes: all go to all. */
    private static String withoutParams(String openApi) {
        return openApi.replaceAll("\"params\": \\[[^\\]]*\\],?\\s*", "");
    }

    private static List<String> names(List<Function> functions) {
        return functions.stream().map(Function::name).toList();
    }

    private static List<?> affects(Contract contract) {
        return contract.calls().stream().map(Function::affects).toList();
    }

    @Test
    void read_otherSpellingAndOrder_isTheSameContract() {
        String written = ContractKdl.write(Clinic.contract());
        String canonical = KdlWriter.canonical(KdlReader.read(written).document());
        String commented = "\ufeff" + written.replace("\n\n", " // said\r\n/- call \"never\" { ; }\r\n");
        String[] parts = canonical.split("\n(?=[a-z])", -1);
        String reversed = Stream.of(parts).reduce("", (others, part) -> part + "\n" + others);

        assertThat(ContractKdl.write(read(canonical))).isEqualTo(written);
        assertThat(ContractKdl.write(read(reversed))).isEqualTo(written);
        assertThat(ContractKdl.write(read(commented.replace(" { ; }", "")))).isEqualTo(written);
        assertThat(ContractKdl.write(ContractKdl.read(written.getBytes(StandardCharsets.UTF_8))
                        .contract()))
                .isEqualTo(written);
    }

    @Test
    void read_fileOfAnotherBackEnd_hasNothingOfJava() {
        Contract contract = read(HEAD + """
                call "save" group="orders" {
                    guard "staff_only" "id"
                    param "id" type="long"
                    error "gone" status=410
                    result "Order?"
                }
                object "Order" { property "at" type="instant"; property "lines" type="list<json>"; }
                """);

        Function save = contract.calls().get(0);
        assertThat(save.group()).isEqualTo("orders");
        assertThat(save.method()).isEmpty();
        assertThatThrownBy(save::inJava)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from a file");
        assertThat(save.access().guards().get(0).className()).isEqualTo("staff_only");
        assertThat(save.errors().get(0).className()).isEmpty();
        assertThat(save.result())
                .contains(new JsonType.Nullable(JsonType.Nullable.Form.NULL, new JsonType.Ref("Order", List.of())));
        assertThat(save.parameters().get(0).type()).isEqualTo(new JsonType.Scalar(ScalarKind.LONG));
    }

    @Test
    void read_channelWithoutMessages_hasNone() {
        Channel channel = Objects.requireNonNull(
                read(HEAD + "channel \"bell\" { nobody; }").channels().get("bell"));

        assertThat(channel.in()).isEmpty();
        assertThat(channel.out()).isEmpty();
        assertThat(channel.access().roles()).isInstanceOf(Access.Roles.Nobody.class);
    }

    @Test
    void read_roles_areThoseOfAllDeclarations() {
        assertThat(read(HEAD
                                + "context \"a\" per=\"caller\" { roles \"vet\"; }\ncall \"b\" group=\"G\" { roles \"boss\"; }\nchannel \"c\" { roles \"clerk\"; }")
                        .roles())
                .containsExactly("boss", "clerk", "vet");
    }

    private static Contract read(String text) {
        ContractKdl.Result result = ContractKdl.read(text);
        assertThat(result.problems()).isEmpty();
        return result.contract();
    }
}
