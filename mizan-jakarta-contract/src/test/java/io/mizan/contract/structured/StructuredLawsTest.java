// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.text.Utf16;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredLawsTest {
    @Property
    void whatIsWritten_isParsed(@ForAll("lists") List<Member> members) {
        assertThat(StructuredParser.list(StructuredWriter.list(members))).isEqualTo(members);
    }

    @Property
    void whatIsWritten_isPrintableAscii(@ForAll("lists") List<Member> members) {
        assertThat(StructuredWriter.list(members)).matches("[ -~]*");
    }

    @Property(tries = 3000)
    void anyField_isParsedToOneSpellingOrNot(@ForAll("fields") String field) {
        List<Member> members;
        try {
            members = StructuredParser.list(field);
        } catch (UnparsableField e) {
            return;
        }
        String canonical = StructuredWriter.list(members);
        assertThat(StructuredWriter.list(StructuredParser.list(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,", "(", "((", "a;", "\"", "\"\\", "1", "-", "%\"%", ":", "a;a=", "%\"%e2", " ", "\t", "9.", "@", "?",
                "(a "
            })
    void aLongMistake_isNoticedInLinearTime(String part) {
        String field = part.repeat(1_000_000) + "\u0000";

        assertThatThrownBy(() -> StructuredParser.list(field)).isInstanceOf(UnparsableField.class);
    }

    static Member withValue(BareItem value) {
        return new Member.Item(value, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "é", "a,b", "a\n", "\"a\""})
    void whatIsNoToken_isNotWritten(String token) {
        assertThatThrownBy(() -> StructuredWriter.list(List.of(withValue(new BareItem.Token(token)))))
                .isInstanceOf(UnparsableField.class);
        assertThatThrownBy(() -> StructuredWriter.list(
                        List.of(new Member.Item(new BareItem.Token("a"), Map.of(token, new BareItem.Bool(true))))))
                .isInstanceOf(UnparsableField.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nSet-Cookie: a=b", "\u0000", "é", "\u007f"})
    void whatIsNoString_isNotWrittenAsOne(String text) {
        assertThatThrownBy(() -> StructuredWriter.list(List.of(withValue(new BareItem.Str(text)))))
                .isInstanceOf(UnparsableField.class);
        assertThat(StructuredWriter.list(List.of(withValue(new BareItem.Display(text)))))
                .matches("[ -~]+");
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000_000L, -1_000_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void integersOf16Digits_areNotWritten(long value) {
        assertThatThrownBy(() -> StructuredWriter.list(List.of(withValue(new BareItem.Int(value)))))
                .isInstanceOf(UnparsableField.class);
        assertThatThrownBy(() ->
                        StructuredWriter.list(List.of(withValue(new BareItem.Decimal(BigDecimal.valueOf(value))))))
                .isInstanceOf(UnparsableField.class);
    }

    @Provide
    Arbitrary<List<Member>> lists() {
        Arbitrary<Member.Item> items = Combinators.combine(values(), params()).as(Member.Item::new);
        Arbitrary<Member> inner =
                Combinators.combine(items.list().ofMaxSize(3), params()).as(Member.InnerList::new);
        return Arbitraries.oneOf(items.map(item -> item), inner).list().ofMaxSize(4);
    }

    private static Arbitrary<Map<String, BareItem>> params() {
        Arbitrary<String> keys = Combinators.combine(
                        Arbitraries.strings().withChars("abz*").ofLength(1),
                        Arbitraries.strings().withChars("az09_-.*").ofMaxLength(5))
                .as(String::concat);
        return Arbitraries.maps(keys, values()).ofMaxSize(3);
    }

    private static Arbitrary<BareItem> values() {
        Arbitrary<Long> integers = Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L);
        return Arbitraries.oneOf(
                integers.map(BareItem.Int::new),
                integers.map(BareItem.Date::new),
                integers.map(n -> new BareItem.Decimal(decimal(n))),
                Arbitraries.strings().ascii().filter(s -> s.matches("[ -~]*")).map(BareItem.Str::new),
                Arbitraries.of("a", "*", "A1", "foo123/456", "a:b~c", "*/!").map(BareItem.Token::new),
                Arbitraries.of(true, false).map(BareItem.Bool::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(b -> new BareItem.Bytes(ByteBuffer.wrap(b))),
                Arbitraries.strings().ofMaxLength(9).filter(Utf16::isWellFormed).map(BareItem.Display::new));
    }

    /** As the parser makes them: at least one digit behind the point, no zero after that. */
    private static BigDecimal decimal(long thousandths) {
        BigDecimal value = BigDecimal.valueOf(thousandths, 3);
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 1));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                        "a", "*", "b1", "1", "-", ".", "5", "\"", "\\", "%\"", "%c3%a9", "%", ";", "=", ",", " ", "\t",
                        "(", ")", "?1", "?", ":", "aGk=", "@", "é")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
