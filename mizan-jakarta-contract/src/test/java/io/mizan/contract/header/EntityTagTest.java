// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static final String TAG = EntityTag.of("{}".getBytes(StandardCharsets.UTF_8));

    @Property
    void aTag_matchesItselfInAnyCompany(@ForAll byte[] body) {
        String tag = EntityTag.of(body);

        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(EntityTag.matches(tag, "\"a,b\" , W/\"\",," + tag)).isTrue();
        assertThat(EntityTag.matches(tag, tag.replace("\"", "") + ", x")).isFalse();
    }

    @Test
    void aTagThatEndsLikeASuffix_matchesItself() {
        assertThat(EntityTag.matches("\"abcdefghijklmnopqrs-br\"", "\"abcdefghijklmnopqrs-br\""))
                .isTrue();
        assertThat(EntityTag.matches("\"abcdefghijklmnopqrs-br\"", "\"abcdefghijklmnopqrs-br-gzip\""))
                .isTrue();
        assertThat(EntityTag.matches("\"abcdefghijklmnopqrs\"", "\"abcdefghijklmnopqrs-br-gzip\""))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "*, \"x\"", "w/\"x\"", "\"", "\"\"", "W/", "x", "\"x\" \"y\"", "**"})
    void otherFields_matchNothing(String field) {
        assertThat(EntityTag.matches(TAG, field)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"", "\"x\",", " ", "W/", "\"x\" ", "\"x-gzip", "*"})
    void aLongField_takesLinearTime(String part) {
        assertThat(EntityTag.matches(TAG, part.repeat(200_000) + "!")).isFalse();
    }
}
