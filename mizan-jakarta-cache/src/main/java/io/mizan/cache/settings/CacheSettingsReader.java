// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.key.UnusableSecret;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.setting.SettingValues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the cache, and says everything that is wrong with them. */
public final class CacheSettingsReader {

    private static final String APPLICATION = "mizan.application";
    private static final String RUNTIME_MODE = "mizan.mode";

    private final SettingValues values;

    /**
     * A reader.
     *
     * @param values a setting by its name; null or blank: it is not set
     */
    public CacheSettingsReader(Function<String, @Nullable String> values) {
        this.values = new SettingValues(values);
    }

    /**
     * What is wrong.
     *
     * @return empty once everything could be read
     */
    public List<Problem> problems() {
        return values.problems();
    }

    /**
     * Reads.
     *
     * @return the settings, defaults in place of what is wrong
     */
    public CacheSettings read() {
        CacheSettings read = new CacheSettings(
                CacheMode.of(values.word(CacheSettingNames.MODE, CacheMode.words())),
                values.number(CacheSettingNames.ENTRIES, 1, 10_000_000),
                values.duration(CacheSettingNames.LIFESPAN, Duration.ofSeconds(1), Duration.ofHours(24)),
                values.duration(CacheSettingNames.WAIT, Duration.ofMillis(100), Duration.ofMinutes(10)),
                values.duration(CacheSettingNames.RECOVERY, Duration.ofSeconds(1), Duration.ofHours(24)),
                values.duration(CacheSettingNames.LEASE, Duration.ofMillis(200), Duration.ofSeconds(10)),
                Optional.ofNullable(values.raw(APPLICATION)),
                values.text(CacheSettingNames.JGROUPS),
                values.text(CacheSettingNames.BIND),
                (int) values.number(CacheSettingNames.PORT, 1, 65_000),
                values.text(CacheSettingNames.WITNESS),
                "development".equals(values.raw(RUNTIME_MODE)));
        if (read.mode() == CacheMode.CLUSTER) {
            needs(CacheSettingNames.JGROUPS.name());
            needs(APPLICATION);
            needsSecret();
        }
        return read;
    }

    /**
     * The key of the cache, where a secret is set.
     *
     * @return null where there is none that can be used
     */
    public @Nullable HmacKey key() {
        try {
            return Secrets.ofSettings(values::raw)
                    .map(secrets -> secrets.key(KeyName.CACHE))
                    .orElse(null);
        } catch (UnusableSecret unusable) {
            return null; // the runtime says so
        }
    }

    private void needs(String name) {
        if (values.raw(name) == null) {
            values.wrong(name, "is not set, and a cluster needs it; see mizan.cache.mode");
        }
    }

    /** A random secret would be another on each node. */
    private void needsSecret() {
        if (values.raw(Secrets.SETTING) == null && values.raw("mizan.cache.secret") == null) {
            needs(Secrets.SETTING);
        }
    }
}
