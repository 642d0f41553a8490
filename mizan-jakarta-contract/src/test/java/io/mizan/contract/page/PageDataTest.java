// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.contract.text.Utf16;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class PageDataTest {
    @Property
    void escaped_isTheSameJsonAndEndsNoScript(
            @ForAll @Chars({'<', '>', '&', '/', '!', '-', 's', '\\', '"', '\u2028', '\u2029', '€', '†', 'é'})
                    String text) {
        if (Utf16.isWellFormed(text)) {
            byte[] escaped =
                    PageData.escape(new CanonicalJsonWriter().string(text).toBytes());

            assertThat(new String(escaped, StandardCharsets.UTF_8)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
            assertThat(new StrictJson().read(escaped)).isEqualTo(new Json.Str(text));
        }
    }
}
