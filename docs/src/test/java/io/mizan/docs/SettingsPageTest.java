// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.config.Setting;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void page_isWhatTheCodeSays() {
        new GeneratedPage("settings.md", SettingsPage.write()).check();
    }

    @Test
    void settings_allDeclaredOnesAreListedOnce() {
        List<String> declared = Arrays.stream(Setting.class.getDeclaredFields())
                .filter(field -> field.getType() == Setting.class)
                .map(Field::getName)
                .toList();

        assertThat(Setting.all()).hasSameSizeAs(declared).doesNotHaveDuplicates();
        assertThat(Setting.all()).extracting(Setting::name).allMatch(name -> name.startsWith("mizan."));
    }
}
