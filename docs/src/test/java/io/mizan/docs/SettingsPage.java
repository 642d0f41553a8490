// SPDX-License-Identifier: Apache-2.0
package io.mizan.docs;

import io.mizan.cache.settings.CacheSettingNames;
import io.mizan.contract.setting.Setting;
import io.mizan.impl.config.RuntimeSettings;
import io.mizan.ssr.settings.SsrSettingNames;
import java.util.List;

/** Every setting with its default. */
final class SettingsPage {

    private SettingsPage() {}

    static String write() {
        StringBuilder page =
                new StringBuilder(GeneratedPage.header("RuntimeSettings, CacheSettingNames and SsrSettingNames"));
        page.append("""
                # Settings

                Read through MicroProfile Config when the application is deployed: from system properties, environment
                variables (`MIZAN_HTTP_MAX_BODY`), `META-INF/microprofile-config.properties` in the application, and whatever
                else the server brings. Values that can't be used stop the deployment, all of them named in one message
                ([MIZ-203](messages.md#miz-203)).

                """);
        table(page, RuntimeSettings.all());
        page.append("""

                ## With `mizan-jakarta-cache`

                """);
        table(page, CacheSettingNames.all());
        page.append("""

                ## With `mizan-jakarta-ssr`

                """);
        table(page, SsrSettingNames.all());
        return page.toString();
    }

    private static void table(StringBuilder page, List<Setting> settings) {
        page.append("""
                | setting | default | allowed | what it does |
                |---|---|---|---|
                """);
        for (Setting setting : settings) {
            String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
            page.append("| `")
                    .append(setting.name())
                    .append("` | ")
                    .append(String.join(" | ", fallback, cell(setting.form()), cell(setting.meaning())))
                    .append(" |\n");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
