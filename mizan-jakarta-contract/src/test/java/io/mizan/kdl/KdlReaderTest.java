// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KdlReaderTest {

    @Test
    void read_partsOfANode_areTold() {
        KdlNode node = read("(kind)pet \"Rex\" (years)7 owner=(id)5 {\n    visit\n}");

        assertThat(node.annotation()).contains("kind");
        assertThat(node.name()).isEqualTo("pet");
        assertThat(node.arguments())
                .containsExactly(
                        KdlEntry.of(new KdlValue.Text("Rex")),
                        new KdlEntry(Optional.of("years"), new KdlValue.Finite(BigDecimal.valueOf(7))));
        assertThat(node.properties())
                .containsOnlyKeys("owner")
                .containsValue(new KdlEntry(Optional.of("id"), new KdlValue.Finite(BigDecimal.valueOf(5))));
        assertThat(node.children()).containsExactly(KdlNode.of("visit"));
    }

    @Test
    void read_propertiesInAnotherOrder_areTheSameNode() {
        assertThat(read("n a=1 b=2")).isEqualTo(read("n b=2 a=1")).isNotEqualTo(read("n a=2 b=1"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("a { b {}\n", 1, 3, "not closed; end it with }"),
                arguments("a\nb }", 2, 3, "closes no block; take it out"),
                arguments("a true", 1, 3, "write #true"),
                arguments("a\r\n  b 0x", 2, 5, "quote it if it is a string"),
                arguments("a \"b", 1, 3, "the string is not closed"),
                arguments("a \"b\nc\"", 1, 3, "use \"\"\" for several lines"),
                arguments("a \"\"\"b\"\"\"", 1, 3, "on one line write one quote"),
                arguments("a \"\"\"\n  b\n c\n  \"\"\"", 3, 1, "other white space"),
                arguments("a \"\"\"\n  b\"\"\"", 2, 4, "on a line of their own"),
                arguments("a #\"b", 1, 3, "end it with \"#"),
                arguments("a \"😀\\q\"", 1, 5, "write \\\\ for a backslash"),
                arguments("a \"\\u{d800}\"", 1, 4, "no character of that number"),
                arguments("a \"\\u41\"", 1, 4, "1 to 6 hexadecimal digits"),
                arguments("/* /* */", 1, 1, "end it, and each inside it"),
                arguments("a \\ b", 1, 3, "only where the line ends"),
                arguments("a (t", 1, 5, ") is expected here, not the end of the document"),
                arguments("a (t)b=1", 1, 7, "a type before its value"),
                arguments("a \"b\"c", 1, 6, "a blank is missing before 'c'"),
                arguments("a {} {}", 1, 6, "put these into the other one"),
                arguments("a /-{} b", 1, 8, "the node has to end"),
                arguments("1", 1, 1, "put it in quotes"),
                arguments("a #yes", 1, 3, "quote any other #"),
                arguments("a\u0001", 1, 2, "\\u{1} in a quoted string"),
                arguments("a\n\ufeff", 2, 1, "take it out"),
                arguments("a [", 1, 3, "a value is expected here, not '['"),
                arguments("a 1e9999999999", 1, 3, "at most 9 digits"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void read_whatIsWrong_isSaidWithItsPlaceAndWhatToDo(String text, int line, int column, String said) {
        assertThatThrownBy(() -> KdlReader.read(text)).isInstanceOfSatisfying(MalformedKdl.class, e -> {
            assertThat(e.at()).isEqualTo(new KdlPosition(line, column));
            assertThat(e).hasMessage("line " + line + ", column " + column + ": " + e.problem());
            assertThat(e.problem()).contains(said);
        });
    }

    @Test
    void read_bytesThatAreNotUtf8_areRefusedWithTheirPlace() {
        byte[] bytes = "a\n\"ü\"".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> KdlReader.read(bytes))
                .isInstanceOf(MalformedKdl.class)
                .hasMessageStartingWith("line 2, column 2: ")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void read_deepNesting_isRefusedBeforeItHurts() {
        assertThat(read("n{".repeat(KdlReader.MAX_DEPTH - 1) + "n" + "}".repeat(KdlReader.MAX_DEPTH - 1)))
                .isNotNull();
        assertThatThrownBy(() -> KdlReader.read("n{".repeat(1_000_000)))
                .isInstanceOf(MalformedKdl.class)
                .hasMessageContaining("256 deep");
        assertThatThrownBy(() -> KdlReader.read("/-n{".repeat(1_000_000))).isInstanceOf(MalformedKdl.class);
        assertThatThrownBy(() -> KdlReader.read("/*".repeat(1_000_000)))
                .isInstanceOf(MalformedKdl.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void read_numbers_areKeptToTheirLastDigit() {
        String digits = "1234567890".repeat(400);

        assertThat(number(digits + "." + digits)).isEqualTo(new BigDecimal(digits + "." + digits));
        assertThat(number("-0x" + "f".repeat(1000)))
                .isEqualTo(new BigDecimal(
                        BigInteger.ONE.shiftLeft(4000).subtract(BigInteger.ONE).negate()));
        assertThat(number("1e-0000999999999")).isEqualTo(new BigDecimal("1e-999999999"));
        assertThatThrownBy(() -> number("1".repeat(10_001)))
                .isInstanceOf(MalformedKdl.class)
                .hasMessageContaining("write a string");
    }

    @Test
    void at_partsOfTheDocument_areWhereTheyBegin() {
        KdlSource source = KdlReader.read("a\r\n  (t)b 1 (t)2 x=3 { c; }\u0085d");
        KdlNode b = source.document().nodes().get(1);

        assertThat(source.at(b)).isEqualTo(new KdlPosition(2, 3));
        assertThat(source.at(b.arguments().get(0))).isEqualTo(new KdlPosition(2, 8));
        assertThat(source.at(b.arguments().get(1))).isEqualTo(new KdlPosition(2, 10));
        assertThat(b.properties().values()).extracting(source::at).containsExactly(new KdlPosition(2, 15));
        assertThat(source.at(b.children().get(0))).isEqualTo(new KdlPosition(2, 21));
        assertThat(source.at(source.document().nodes().get(2))).isEqualTo(new KdlPosition(3, 1));
    }

    @Test
    void at_partOfAnotherDocument_isRefused() {
        KdlSource source = KdlReader.read("a");

        assertThatThrownBy(() -> source.at(KdlNode.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static KdlNode read(String text) {
        return KdlReader.read(text).document().nodes().get(0);
    }

    private static BigDecimal number(String text) {
        return ((KdlValue.Finite) read("n " + text).arguments().get(0).value()).number();
    }
}
