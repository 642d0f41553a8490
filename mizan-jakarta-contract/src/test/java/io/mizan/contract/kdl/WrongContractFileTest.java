// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a contract's file that is wrong. */
class WrongContractFileTest {

    private static final String HEAD = "contract version=1\n";

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        "a {",
                        List.of(
                                "MIZ-100 line 2, column 3: this is no KDL 2.0: the block is not closed; end it with }")),
                arguments(
                        "contract version=1",
                        List.of(
                                "MIZ-105 line 2, column 1: 'contract' is there twice, first in line 1, column 1; take one out, or give it another name")),
                arguments(
                        "cal \"a\" group=\"G\"",
                        List.of(
                                "MIZ-102 line 2, column 1: the file has no 'cal' at its top; what may stand there is call, channel, context, contract, enum, object, union")),
                arguments(
                        "call \"a\" \"b\" group=\"G\" grp=\"H\" { params; nobody; }",
                        List.of(
                                "MIZ-102 line 2, column 10: 'call' has no further argument; take it out",
                                "MIZ-102 line 2, column 24: 'call' has no property 'grp'; what may stand there is group, websocket",
                                "MIZ-102 line 2, column 34: 'call' has no 'params' inside; what may stand there is affects, doc, error, guard, nobody, param, result, roles")),
                arguments(
                        "call {\n    param\n}",
                        List.of(
                                "MIZ-103 line 2, column 1: 'call' lacks its name; write it behind 'call', in quotes",
                                "MIZ-103 line 2, column 1: 'call' lacks the property 'group'; write group=\"…\"",
                                "MIZ-103 line 3, column 5: 'param' lacks its name; write it behind 'param', in quotes",
                                "MIZ-103 line 3, column 5: 'param' lacks the property 'type'; write type=\"…\"")),
                arguments(
                        "call 5 group=#true websocket=\"yes\"",
                        List.of(
                                "MIZ-104 line 2, column 6: its name has to be a string; put it in quotes",
                                "MIZ-104 line 2, column 8: 'group' has to be a string; put it in quotes",
                                "MIZ-104 line 2, column 20: 'websocket' has to be #true; #false is left out")),
                arguments(
                        "call \"setPrice\" group=\"G\"",
                        List.of(
                                "MIZ-104 line 2, column 6: the name \"setPrice\" has to be one on the wire, such as owner_id: lower case, at most 64 characters")),
                arguments(
                        "call \"a\" group=\"G\"\ncall \"a\" group=\"H\"",
                        List.of(
                                "MIZ-105 line 3, column 6: the function 'a' is there twice, first in line 2, column 6; take one out, or give it another name")),
                arguments(
                        "call \"a\" group=\"G\" { param \"p\" type=\"int\"; param \"p\" type=\"int\"; result \"int\"; result \"int\"; }",
                        List.of(
                                "MIZ-105 line 2, column 50: the parameter 'p' is there twice, first in line 2, column 28; take one out, or give it another name",
                                "MIZ-105 line 2, column 80: 'result' is there twice, first in line 2, column 66; take one out, or give it another name")),
                arguments(
                        "context \"a\" per=\"all\" max-age=\"5\" edge=\"-PT1S\"",
                        List.of(
                                "MIZ-104 line 2, column 13: 'per' has to be \"everyone\", \"caller\" or \"roles\"",
                                "MIZ-104 line 2, column 23: \"5\" has to be a positive ISO 8601 duration such as PT5M",
                                "MIZ-104 line 2, column 35: \"-PT1S\" has to be a positive ISO 8601 duration such as PT5M")),
                arguments(
                        "call \"a\" group=\"G\" { error \"Gone\" status=500; error \"x\"; error \"y\" status=4e1; }",
                        List.of(
                                "MIZ-104 line 2, column 22: 'status' has to be a status from 400 to 499: status=409",
                                "MIZ-104 line 2, column 28: the code \"Gone\" has to be a name on the wire, such as name_taken",
                                "MIZ-103 line 2, column 47: 'error' lacks the property 'status'; write a status from 400 to 499: status=409",
                                "MIZ-104 line 2, column 58: 'status' has to be a status from 400 to 499: status=409")),
                arguments(
                        "call \"a\" group=\"G\" { roles; nobody; guard \"B\" \"c\"; }",
                        List.of(
                                "MIZ-103 line 2, column 22: 'roles' lacks a role; write it behind 'roles', in quotes",
                                "MIZ-109 line 2, column 22: 'roles' contradicts 'nobody'; take one of them out",
                                "MIZ-106 line 2, column 47: there is no parameter 'c' to judge by; declare it, or correct the name")),
                arguments(
                        "call \"a\" group=\"G\" { result \"list<Ownr?, int>\"; param \"p\" type=\"Ownr\"; param \"q\" type=\"$T\"; }",
                        List.of(
                                "MIZ-107 line 2, column 29: \"list<Ownr?, int>\" is no type: a list has 1 between < and >, here are 2",
                                "MIZ-106 line 2, column 59: there is no object, enum or union 'Ownr'; declare it, or correct the name",
                                "MIZ-107 line 2, column 82: \"$T\" is no type: the object has no type parameter 'T'")),
                arguments(
                        "call \"a\" group=\"G\" { param \"p\" type=\"map<list<int>, int>\"; param \"q\" type=\"P\"; result \"list<int\"; }\nobject \"P\" \"T\"",
                        List.of(
                                "MIZ-107 line 2, column 32: \"map<list<int>, int>\" is no type: a map's key has a canonical text: a string, a number, an enum, a date",
                                "MIZ-107 line 2, column 70: \"P\" is no type: 'P' has 1 type parameters, here are 0",
                                "MIZ-107 line 2, column 87: \"list<int\" is no type: a > is missing")),
                arguments(
                        "call \"a\" group=\"G\" { param \"p\" type=\"int\" default=\"x\"; param \"k\" type=\"K\" default=\"C\"; param \"j\" type=\"json\" default=\"1\"; }\nenum \"K\" { constant \"A\"; constant \"B\"; constant \"A\"; }",
                        List.of(
                                "MIZ-029 line 2, column 43: the default \"x\" of 'p' is not an integer from -2147483648 to 2147483647",
                                "MIZ-029 line 2, column 75: the default \"C\" of 'k' is not one of A, B, A",
                                "MIZ-029 line 2, column 110: the default \"1\" of 'j' is not a text that such a value has; take the default out",
                                "MIZ-105 line 3, column 49: the constant 'A' is there twice, first in line 3, column 21; take one out, or give it another name")),
                arguments(
                        "context \"c\" per=\"everyone\" { param \"p\" type=\"list<int>\"; param \"q\" type=\"int\" default=\"1\"; }",
                        List.of(
                                "MIZ-108 line 2, column 30: the parameter 'p' is list<int>; a shared one is an integer, boolean, string, char, enum, uuid, date or instant",
                                "MIZ-108 line 2, column 58: the parameter 'q' is shared, so it is always given; take its default out")),
                arguments(
                        "context \"c\" per=\"everyone\" { param \"p\" type=\"int\"; read \"r\" group=\"G\" { param \"p\" type=\"int\"; param \"j\" type=\"json\"; param \"x\" type=\"int\"; }\n  read \"s\" group=\"G\" { param \"x\" type=\"long\"; }\n}",
                        List.of(
                                "MIZ-108 line 2, column 52: the parameter 'p' is a shared one of the context 'c'; take it out of the read",
                                "MIZ-108 line 2, column 95: the parameter 'j' is json; a read takes values with a canonical text and lists of them: make it a call",
                                "MIZ-108 line 3, column 3: the parameter 'x' has another type or default in another read of 'c'; give it one")),
                arguments(
                        "context \"c\" per=\"everyone\" {\n param \"a\" type=\"int\"; param \"b\" type=\"int\"; param \"d\" type=\"int\"; param \"e\" type=\"int\"; param \"f\" type=\"int\"; }",
                        List.of(
                                "MIZ-003 line 2, column 1: the context has 5 components; at most four tell one instance from another")),
                arguments(
                        "channel \"a\" group=\"G\" { param \"b\" type=\"list<int>\"; in \"A\"; in \"int\"; out; }",
                        List.of(
                                "MIZ-102 line 2, column 13: 'channel' has no property 'group'; take it out",
                                "MIZ-108 line 2, column 25: the parameter 'b' is list<int>; a shared one is an integer, boolean, string, char, enum, uuid, date or instant",
                                "MIZ-106 line 2, column 56: there is no object, enum or union 'A'; declare it, or correct the name",
                                "MIZ-105 line 2, column 61: 'in' is there twice, first in line 2, column 53; take one out, or give it another name",
                                "MIZ-103 line 2, column 71: 'out' lacks a type; write it behind 'out', in quotes")),
                arguments(
                        "channel \"a\"\nchannel \"a\" { guard \"g\" \"b\"; error \"A\" status=500; }",
                        List.of(
                                "MIZ-105 line 3, column 9: the channel 'a' is there twice, first in line 2, column 9; take one out, or give it another name",
                                "MIZ-106 line 3, column 25: there is no parameter 'b' to judge by; declare it, or correct the name",
                                "MIZ-104 line 3, column 30: 'status' has to be a status from 400 to 499: status=409",
                                "MIZ-104 line 3, column 36: the code \"A\" has to be a name on the wire, such as name_taken")),
                arguments(
                        "channel \"a\" { param \"b\" type=\"int\"; param \"c\" type=\"int\"; param \"d\" type=\"int\"; param \"e\" type=\"int\"; param \"f\" type=\"int\"; }",
                        List.of(
                                "MIZ-003 line 2, column 1: the channel has 5 components; at most four tell one instance from another")),
                arguments(
                        "context \"c\" per=\"everyone\" { param \"p\" type=\"int\"; }\ncall \"a\" group=\"G\" {\n param \"i\" type=\"list<int>\"\n affects \"c\" own=#true { scope \"p\" param=\"i\"; scope \"q\" param=\"i\" each=#true; scope \"p\" param=\"z\"; }\n affects \"d\"\n affects \"*\" own=#true\n}",
                        List.of(
                                "MIZ-109 line 5, column 2: own=#true contradicts the context 'c', which is not kept per caller; take one of them out",
                                "MIZ-108 line 5, column 36: the parameter 'i' is list<int>, but the scope wants int; correct its type, or each=#true",
                                "MIZ-106 line 5, column 53: there is no shared parameter 'q' of the context 'c'; declare it, or correct the name",
                                "MIZ-106 line 5, column 89: there is no parameter 'z' of this call; declare it, or correct the name",
                                "MIZ-106 line 6, column 10: there is no context 'd'; declare it, or correct the name",
                                "MIZ-109 line 7, column 2: own=#true contradicts \"*\", which is everything; take one of them out")),
                arguments(
                        "union \"U\" { choice \"a\" type=\"K\"; choice \"a\" type=\"O\"; }\nenum \"K\"\nobject \"O\" { property \"p\" type=\"int\" read-only=#true write-only=#true; property \"p\" type=\"int\"; }\nobject \"A<B>\"",
                        List.of(
                                "MIZ-103 line 2, column 1: 'union' lacks the property 'key'; write key=\"…\"",
                                "MIZ-106 line 2, column 24: there is no object 'K'; declare it, or correct the name",
                                "MIZ-105 line 2, column 41: the choice 'a' is there twice, first in line 2, column 20; take one out, or give it another name",
                                "MIZ-109 line 4, column 14: write-only=#true contradicts read-only=#true; take one of them out",
                                "MIZ-105 line 4, column 81: the property 'p' is there twice, first in line 4, column 23; take one out, or give it another name",
                                "MIZ-104 line 5, column 8: the name \"A<B>\" has to be one without blanks and without any of < > , ? . $")),
                arguments(
                        "object \"O\" { property \"p\" type=\"int\" { constraint \"Max\" value=1.5; constraint \"Size\" max=#null \"x\"; }; }",
                        List.of(
                                "MIZ-104 line 2, column 57: 'value' has to be a string, a whole number, #true or #false",
                                "MIZ-104 line 2, column 86: 'max' has to be a string, a whole number, #true or #false",
                                "MIZ-102 line 2, column 96: 'constraint' has no further argument; take it out")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void read_whatIsWrong_isSaidAllAtOnceWithLineAndColumn(String text, List<String> expected) {
        assertThat(said(HEAD + text)).isEqualTo(expected);
    }

    @Test
    void read_withoutVersion_isRefused() {
        assertThat(said(""))
                .containsExactly(
                        "MIZ-103 line 1, column 1: the file lacks the node 'contract'; write contract version=1");
        assertThat(said("contract"))
                .containsExactly("MIZ-103 line 1, column 1: 'contract' lacks the property 'version'; write version=1");
    }

    @Test
    void read_otherVersion_saysNothingOfTheRest() {
        assertThat(said("whatever\ncontract version=2 form=\"new\""))
                .containsExactly("MIZ-101 line 2, column 1: the contract is of version 2, and version 1 is read here;"
                        + " write the file anew, or use the Mizan that wrote it");
    }

    @Test
    void wrongFiles_together_showEveryProblemOfAFile() {
        Set<String> shown = wrong().flatMap(a -> ((List<?>) a.get()[1]).stream())
                .map(text -> text.toString().substring(0, "MIZ-000".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Arrays.stream(ProblemCode.values())
                        .filter(code -> code != ProblemCode.FILE_VERSION)
                        .map(ProblemCode::id)
                        .filter(id -> id.compareTo("MIZ-100") >= 0 && id.compareTo("MIZ-200") < 0))
                .isSubsetOf(shown);
    }

    private static List<String> said(String text) {
        return ContractKdl.read(text).problems().stream().map(Problem::toString).toList();
    }
}
