// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KdlWriterTest {

    @Test
    void reviewable_hasMarkerAndOneLineForEachNode() {
        KdlNode node = KdlNode.of("a", "x").containing(List.of(KdlNode.of("b"), KdlNode.of("c")));

        assertThat(KdlWriter.reviewable(new KdlDocument(List.of(node, KdlNode.of("d")))))
                .isEqualTo("/- kdl-version 2\n\na \"x\" {\n    b\n    c\n}\n\nd\n");
    }

    @Test
    void canonical_sortsByCodePointAndQuotesOnlyWhatNeedsIt() {
        KdlNode node = KdlNode.of("a", "x", "y z")
                .with("\ud83d\ude00", 1)
                .with("\uff01", 2)
                .with("b", "-1");

        assertThat(KdlWriter.canonical(new KdlDocument(List.of(node, KdlNode.of("d")))))
                .isEqualTo("a x \"y z\" b=\"-1\" \uff01=2 \ud83d\ude00=1\nd\n");
    }

    @Test
    void value_eachKindHasItsSpelling() {
        KdlNode node = KdlNode.of("n")
                .with("finite", new KdlValue.Finite(new BigDecimal("-1.50E+400")))
                .with("whole", 20)
                .with("inf", KdlValue.NotFinite.INFINITY)
                .with("minus", KdlValue.NotFinite.NEGATIVE_INFINITY)
                .with("not", KdlValue.NotFinite.NOT_A_NUMBER)
                .with("yes", new KdlValue.Bool(true))
                .with("no", new KdlValue.Bool(false))
                .with("nothing", new KdlValue.Null());

        assertThat(line(node))
                .isEqualTo(
                        "n finite=-1.50E+400 whole=20 \"inf\"=#inf minus=#-inf not=#nan yes=#true no=#false nothing=#null");
    }

    @Test
    void annotation_standsBeforeNodeAndValue() {
        KdlEntry argument = new KdlEntry(Optional.of("date"), new KdlValue.Text("2026-03-01"));
        KdlEntry property = new KdlEntry(Optional.of("two words"), new KdlValue.Null());
        KdlNode node = new KdlNode(Optional.of("type"), "n", List.of(argument), Map.of("p", property), List.of());

        assertThat(line(node)).isEqualTo("(type)n (date)\"2026-03-01\" p=(\"two words\")#null");
    }

    @Test
    void name_thatIsNoIdentifier_isQuoted() {
        assertThat(line(KdlNode.of("true"))).isEqualTo("\"true\"");
        assertThat(line(KdlNode.of(""))).isEqualTo("\"\"");
        assertThat(line(KdlNode.of("-1"))).isEqualTo("\"-1\"");
        assertThat(line(KdlNode.of("a b"))).isEqualTo("\"a b\"");
        assertThat(line(KdlNode.of("stale-with_2"))).isEqualTo("stale-with_2");
    }

    @Test
    void string_isOnOneLineWithoutWhatKdlForbids() {
        String text = "\"\\\n\r\t\b\f\u0000\u007f\u0085\u200e\u2028\u202e\u2066\ufeff é 😀";

        assertThat(line(KdlNode.of("n", text)))
                .isEqualTo(
                        "n \"\\\"\\\\\\n\\r\\t\\b\\f\\u{0}\\u{7f}\\u{85}\\u{200e}\\u{2028}\\u{202e}\\u{2066}\\u{feff} é 😀\"");
    }

    @Test
    void string_withLoneSurrogate_isRefused() {
        KdlNode node = KdlNode.of("n", "\ud83d");

        assertThatThrownBy(() -> line(node)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(KdlNode node) {
        return KdlWriter.reviewable(new KdlDocument(List.of(node)))
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }
}
