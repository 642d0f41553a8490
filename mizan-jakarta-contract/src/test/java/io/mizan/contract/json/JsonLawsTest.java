// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.text.Utf16;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonLawsTest {
    private static final StrictJson JSON = new StrictJson();

    @Provide
    Arbitrary<Json> trees() {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12).filter(Utf16::isWellFormed);
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                texts.map(Json.Str::new),
                Arbitraries.longs()
                        .between(-9007199254740991L, 9007199254740991L)
                        .map(n -> new Json.Num("" + n)),
                Arbitraries.of(true, false).map(Json.Bool::new),
                Arbitraries.of(new Json.Null()));
        return Arbitraries.recursive(() -> leaves, inner -> containers(leaves, texts, inner), 0, 3);
    }

    private static Arbitrary<Json> containers(Arbitrary<Json> leaves, Arbitrary<String> texts, Arbitrary<Json> inner) {
        return Arbitraries.oneOf(
                        leaves,
                        inner.list().ofMaxSize(4).map(Json.Arr::new),
                        Arbitraries.maps(texts, inner).ofMaxSize(4).map(Json.Obj::new))
                .withoutEdgeCases();
    }

    @Property
    void whatIsWritten_isRead(@ForAll("trees") Json json) {
        assertThat(JSON.read(CanonicalJson.write(json))).isEqualTo(json);
    }

    @Property
    void whatIsWrittenTwice_isOne(@ForAll("trees") Json json) {
        byte[] once = CanonicalJson.write(json);

        assertThat(CanonicalJson.write(JSON.read(once))).isEqualTo(once);
        byte[] jcs = CanonicalJson.jcs(json);
        assertThat(CanonicalJson.jcs(JSON.read(jcs))).isEqualTo(jcs);
    }

    @Property
    void orderOfMembers_changesNothing(@ForAll("trees") Json json) {
        assertThat(CanonicalJson.write(reversed(json))).isEqualTo(CanonicalJson.write(json));
        assertThat(CanonicalJson.jcs(reversed(json))).isEqualTo(CanonicalJson.jcs(json));
    }

    @Property
    void anyBytes_areReadOrMalformed(@ForAll byte[] body) {
        readOrMalformed(body);
    }

    @Property
    void anyPunctuation_isReadOrMalformed(@ForAll("punctuation") String body) {
        readOrMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> punctuation() {
        return Arbitraries.of(
                        "{", "}", "[", "]", "\"", ":", ",", "1", "-", ".", "e", "\\", "\\u", "d800", "true", "null",
                        " ", "\n", "a")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static void readOrMalformed(byte[] body) {
        Json json;
        try {
            json = JSON.read(body);
        } catch (MalformedJson e) {
            assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(200);
            return;
        }
        assertThat(JSON.read(CanonicalJson.write(json))).isNotNull();
    }

    private static Json reversed(Json json) {
        if (json instanceof Json.Obj obj) {
            Map<String, Json> members = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(obj.members().keySet());
            Collections.reverse(names);
            names.forEach(name -> members.put(name, reversed(Objects.requireNonNull(obj.get(name)))));
            return new Json.Obj(members);
        }
        return json instanceof Json.Arr arr
                ? new Json.Arr(
                        arr.elements().stream().map(JsonLawsTest::reversed).toList())
                : json;
    }
}
