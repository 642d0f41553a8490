// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request has the same bytes on every server, in any locale and time zone. */
interface GoldenTests extends Protocol {
    String RICH = "rich/?at=2026-03-01T00%3A00%3A00Z&day=2026-03-29"
            + "&id=00000000-0000-4000-8000-00000000000a&on=2026-03-29T01%3A30%3A00.100Z";

    static byte[] golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(GoldenTests.class.getResourceAsStream("/golden/rich.json"))) {
            return file.readAllBytes();
        }
    }

    @Test
    default void rich_isTheGoldenFile() throws IOException {
        var answer = fetch(RICH);
        assertThat(answer.text()).isEqualTo(new String(golden(), StandardCharsets.UTF_8));
        assertThat(answer.body()).isEqualTo(golden());
        assertThat(answer.all("ETag")).containsExactly(Tags.of(golden()));
        assertThat(answer.header("Cache-Control")).hasValue(SharingTests.SHARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "locale=tr-TR&zone=Asia/Kathmandu",
                "locale=ar-EG-u-nu-arab&zone=Pacific/Apia",
                "locale=th-TH-u-ca-buddhist-nu-thai&zone=America/St_Johns",
                "locale=de-DE&zone=Europe/Berlin"
            })
    default void surroundings_doNotMatter(String surroundings) throws IOException {
        String before = move(surroundings);
        try {
            rich_isTheGoldenFile();
            // An address that has not been asked for before, so that nothing is remembered.
            String other = surroundings.replaceAll("[^a-z]", "");
            assertThat(fetch("item/?item_id=1&label=" + other).text()).contains("\"label\":\"" + other + "\"");
            assertThat(call(CallTests.SCALARS).text()).isEqualTo(CallTests.SCALARS_RESULT);
            assertThat(call(http(), "echo_int", "{\"value\":\"I\"}").text()).contains("an integer from");
            assertThat(call(http(), "valid", "{\"name\":\"\",\"least\":3,\"form\":null}")
                            .status())
                    .isEqualTo(400);
        } finally {
            move(before);
        }
    }

    private String move(String surroundings) {
        var answer = http().send("POST", "surroundings?" + surroundings);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
