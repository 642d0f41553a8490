// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KdlLawsTest {

    @Property
    void whatIsWritten_isRead(@ForAll("documents") KdlDocument document) {
        assertThat(KdlReader.read(KdlWriter.canonical(document)).document()).isEqualTo(document);
        assertThat(KdlReader.read(KdlWriter.reviewable(document)).document()).isEqualTo(document);
    }

    @Property
    void whatIsWrittenTwice_isOne(@ForAll("documents") KdlDocument document) {
        String canonical = KdlWriter.canonical(document);
        String reviewable = KdlWriter.reviewable(document);

        assertThat(KdlWriter.canonical(KdlReader.read(reviewable).document())).isEqualTo(canonical);
        assertThat(KdlWriter.reviewable(KdlReader.read(reviewable).document())).isEqualTo(reviewable);
    }

    @Property
    void anyText_isReadOrMalformed(@ForAll String text) {
        readOrMalformed(text);
    }

    @Property(tries = 3000)
    void anyPunctuation_isReadOrMalformed(@ForAll("punctuation") String text) {
        readOrMalformed(text);
    }

    @Property
    void anyBytes_areReadOrMalformed(@ForAll byte[] bytes) {
        try {
            assertThat(KdlReader.read(bytes).document()).isNotNull();
        } catch (MalformedKdl e) {
            assertThat(e.at().line()).isPositive();
        }
    }

    private static void readOrMalformed(String text) {
        KdlDocument document;
        try {
            document = KdlReader.read(text).document();
        } catch (MalformedKdl e) {
            assertThat(e.at().line()).isPositive();
            assertThat(e.at().column()).isPositive();
            assertThat(e).hasMessage(e.at() + ": " + e.problem());
            return;
        }
        assertThat(KdlReader.read(KdlWriter.canonical(document)).document()).isEqualTo(document);
    }

    @Provide
    Arbitrary<String> punctuation() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "(",
                        ")",
                        "\"",
                        "\"\"\"",
                        "#",
                        "#\"",
                        "\"#",
                        "=",
                        ";",
                        "\\",
                        "\\n",
                        "\\u{",
                        "/-",
                        "//",
                        "/*",
                        "*/",
                        " ",
                        "\n",
                        "\r\n",
                        "a",
                        "b",
                        "-",
                        "+",
                        ".",
                        "0",
                        "0x",
                        "1e",
                        "_",
                        "true",
                        "#nan",
                        "\t",
                        "\u2028",
                        "\ufeff",
                        "\u3000",
                        "\ud83d\ude00")
                .list()
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<KdlDocument> documents() {
        return nodes(3).map(KdlDocument::new);
    }

    private static Arbitrary<List<KdlNode>> nodes(int depth) {
        Arbitrary<List<KdlNode>> children =
                depth == 0 ? Arbitraries.just(List.of()) : Arbitraries.lazy(() -> nodes(depth - 1));
        return Combinators.combine(
                        annotations(),
                        texts(),
                        entries().list().ofMaxSize(3),
                        Arbitraries.maps(texts(), entries()).ofMaxSize(3),
                        children)
                .as(KdlNode::new)
                .list()
                .ofMaxSize(2)
                .withoutEdgeCases();
    }

    private static Arbitrary<KdlEntry> entries() {
        return Combinators.combine(annotations(), values()).as(KdlEntry::new);
    }

    private static Arbitrary<Optional<String>> annotations() {
        return texts().optional(0.2);
    }

    private static Arbitrary<KdlValue> values() {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                        Arbitraries.integers().between(-2000, 2000))
                .as(BigDecimal::new);
        return Arbitraries.oneOf(
                texts().map(KdlValue.Text::new),
                numbers.map(KdlValue.Finite::new),
                Arbitraries.of(KdlValue.NotFinite.class),
                Arbitraries.of(new KdlValue.Bool(true), new KdlValue.Bool(false), new KdlValue.Null()));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "true",
                "-inf",
                "nan",
                "-1",
                ".5",
                "+.9",
                "-",
                ".",
                "a b",
                "a/b",
                "\"",
                "\\",
                "\r\n",
                "\u0085",
                "r#",
                "=",
                "\ufeff",
                "\u200e",
                "\u0000",
                "\ud83d\ude00",
                "\uff01");
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(5)
                .filter(text -> text.codePoints().noneMatch(Characters::isSurrogate));
        return Arbitraries.oneOf(words, any, Arbitraries.strings().alpha().ofLength(3));
    }
}
