// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.cache.settings.CacheSettingNames;
import io.mizan.contract.setting.Setting;
import io.mizan.impl.config.RuntimeSettings;
import io.mizan.ssr.settings.SsrSettingNames;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void page_isWhatTheCodeSays() {
        new GeneratedPage("settings.md", SettingsPage.write()).check();
    }

    @Test
    void settings_allDeclaredOnesAreListedOnce() {
        List<String> declared = Stream.of(RuntimeSettings.class, CacheSettingNames.class, SsrSettingNames.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Setting.class)
                .map(Field::getName)
                .toList();
        List<Setting> listed = new ArrayList<>(RuntimeSettings.all());
        listed.addAll(CacheSettingNames.all());
        listed.addAll(SsrSettingNames.all());

        assertThat(listed).hasSameSizeAs(declared).doesNotHaveDuplicates();
        assertThat(listed).extracting(Setting::name).allMatch(name -> name.startsWith("mizan."));
    }
}
