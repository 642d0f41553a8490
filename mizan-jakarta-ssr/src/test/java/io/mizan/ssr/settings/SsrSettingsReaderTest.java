// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsrSettingsReaderTest {

    @Test
    void nothingSet_givesTheDefaultsOfThePage() {
        SsrSettingsReader reader = new SsrSettingsReader(name -> null);
        SsrSettings settings = reader.read();

        assertThat(reader.problems()).isEmpty();
        assertThat(settings.workers()).isEqualTo(2);
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.recycleMemory()).isEqualTo(512L << 20);
        assertThat(settings.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(settings.sources()).isEmpty();
        assertThat(SsrSettingNames.all())
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("mizan.ssr."));
    }

    @Test
    void sources_countInDevelopmentAlone() {
        Map<String, String> set = Map.of("mizan.ssr.sources", "/a, /b/../c", "mizan.mode", "development");

        assertThat(new SsrSettingsReader(set::get).read().sources()).containsExactly(Path.of("/a"), Path.of("/c"));
        assertThat(new SsrSettingsReader(Map.of("mizan.ssr.sources", "/a")::get)
                        .read()
                        .sources())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mizan.ssr.workers, 65",
        "mizan.ssr.deadline, PT0S",
        "mizan.ssr.stream-deadline, PT1H",
        "mizan.ssr.capacity, 0",
        "mizan.ssr.recycle-renders, -1",
        "mizan.ssr.recycle-memory, x",
        "mizan.ssr.locale, not a tag",
        "mizan.ssr.time-zone, Nowhere/Land",
        "mizan.ssr.env, A=B",
    })
    void valueThatCannotBeUsed_isToldWithItsName(String name, String value) {
        SsrSettingsReader reader = new SsrSettingsReader(Map.of(name, value)::get);
        reader.read();

        assertThat(reader.problems()).singleElement().asString().contains(name);
    }
}
