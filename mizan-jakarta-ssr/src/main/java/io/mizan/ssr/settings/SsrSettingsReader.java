// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.settings;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.setting.SettingValues;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the renderer, and says everything that is wrong with them. */
public final class SsrSettingsReader {

    private static final String MODE = "mizan.mode";
    private static final long MEBIBYTE = 1 << 20;

    private final SettingValues values;

    /**
     * A reader.
     *
     * @param values a setting by its name; null or blank: it is not set
     */
    public SsrSettingsReader(Function<String, @Nullable String> values) {
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
    public SsrSettings read() {
        Duration least = Duration.ofMillis(50);
        boolean development = "development".equals(values.raw(MODE));
        return new SsrSettings(
                (int) values.number(SsrSettingNames.WORKERS, 0, 64),
                values.text(SsrSettingNames.BUN),
                values.duration(SsrSettingNames.DEADLINE, least, Duration.ofMinutes(1)),
                values.duration(SsrSettingNames.STREAM_DEADLINE, least, Duration.ofMinutes(10)),
                (int) values.number(SsrSettingNames.CAPACITY, 1, 10_000),
                values.number(SsrSettingNames.RECYCLE_RENDERS, 0, 1_000_000_000),
                values.number(SsrSettingNames.RECYCLE_MEMORY, 0, 1_000_000) * MEBIBYTE,
                locale(),
                timeZone(),
                env(),
                development ? sources() : List.of(),
                development);
    }

    private Locale locale() {
        String tag = values.text(SsrSettingNames.LOCALE).orElse(SsrSettingNames.LOCALE.fallback());
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException none) {
            values.wrong(SsrSettingNames.LOCALE);
            return Locale.ENGLISH;
        }
    }

    private String timeZone() {
        String zone = values.text(SsrSettingNames.TIME_ZONE).orElse(SsrSettingNames.TIME_ZONE.fallback());
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException none) {
            values.wrong(SsrSettingNames.TIME_ZONE);
            return SsrSettingNames.TIME_ZONE.fallback();
        }
    }

    private List<String> env() {
        List<String> names = values.list(SsrSettingNames.ENV);
        if (names.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))) {
            return names;
        }
        values.wrong(SsrSettingNames.ENV);
        return List.of();
    }

    private List<Path> sources() {
        List<Path> folders = new ArrayList<>();
        for (String folder : values.list(SsrSettingNames.SOURCES)) {
            try {
                folders.add(Path.of(folder).toAbsolutePath().normalize());
            } catch (InvalidPathException none) {
                values.wrong(SsrSettingNames.SOURCES);
            }
        }
        return folders;
    }
}
