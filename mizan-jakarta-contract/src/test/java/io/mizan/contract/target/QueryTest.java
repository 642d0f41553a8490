// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.contract.text.ParamText;
import io.mizan.contract.text.Utf16;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Property
    void theCanonicalTarget_isParsedToWhatItWasMadeOf(@ForAll("params") Map<String, List<String>> params) {
        Map<String, ParamText> texts = new TreeMap<>();
        params.forEach((name, values) -> texts.put(name, new ParamText.Many(values)));
        String target = RequestTarget.of("/ctx/owner/", texts);
        Query query =
                Query.parse(target.substring(target.indexOf('/' + "owner/") + 7).replaceFirst("^\\?", ""));

        assertThat(target).matches("/ctx/owner/(\\?[A-Za-z0-9._~%=&-]+)?");
        params.forEach((name, values) -> assertThat(query.values(name)).isEqualTo(values));
        assertThat(query.names()).isSorted().hasSize((int)
                params.values().stream().filter(v -> !v.isEmpty()).count());
    }

    @Property
    void percentEncoding_comesBack(@ForAll String text) {
        if (Utf16.isWellFormed(text)) {
            assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void parse_otherSpellings() {
        Query query = Query.parse("a+b=c+d%2be&&x&y=&=z&%61=1&a=2&q=1=2&s=a;b/c?d");

        assertThat(query.names()).containsExactly("a b", "x", "y", "", "a", "q", "s");
        assertThat(query.values("a b")).containsExactly("c d+e");
        assertThat(query.values("x")).containsExactly("");
        assertThat(query.values("y")).containsExactly("");
        assertThat(query.values("")).containsExactly("z");
        assertThat(query.values("a")).containsExactly("1", "2");
        assertThat(query.values("q")).containsExactly("1=2");
        assertThat(query.values("s")).containsExactly("a;b/c?d");
        assertThat(query.values("none")).isEmpty();
        assertThat(Query.parse(null).names()).isEmpty();
        assertThat(Query.parse("").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%-1",
                "a=% 1",
                "a=%C3",
                "a=%C3%28",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=%FF",
                "%",
                "a=é",
                "a=\u0000",
                "a= b",
                "a=\t",
                "a=\u00a0",
                "a=%４１"
            })
    void parse_brokenOnes_areMalformed(String raw) {
        assertThatThrownBy(() -> Query.parse(raw))
                .isInstanceOf(MalformedQuery.class)
                .message()
                .matches("[ -~]+");
    }

    @Test
    void parse_limits() {
        assertThat(Query.parse("a&".repeat(100)).values("a")).hasSize(100);
        assertThatThrownBy(() -> Query.parse("a&".repeat(101))).isInstanceOf(MalformedQuery.class);
        assertThat(Query.parse("a=" + "x".repeat(8190)).values("a")).hasSize(1);
        assertThatThrownBy(() -> Query.parse("a=" + "x".repeat(8191))).isInstanceOf(MalformedQuery.class);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> params() {
        return Arbitraries.maps(
                        Arbitraries.of("owner_id", "ids", "a", "tenant"),
                        Arbitraries.strings()
                                .ofMaxLength(9)
                                .filter(Utf16::isWellFormed)
                                .list()
                                .ofMaxSize(4))
                .ofMaxSize(4);
    }
}
