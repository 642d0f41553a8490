// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import io.mizan.contract.forgery.Origin;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.key.UnusableSecret;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the settings, and says everything that is wrong with them. */
public final class SettingsReader {

    private static final Logger LOG = System.getLogger(SettingsReader.class.getName());

    private final Function<String, @Nullable String> values;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A reader.
     *
     * @param values a setting by its name; null or blank: it is not set
     */
    public SettingsReader(Function<String, @Nullable String> values) {
        this.values = name -> {
            String value = values.apply(name);
            return value == null || value.isBlank() ? null : value;
        };
    }

    /**
     * What is wrong.
     *
     * @return empty once everything could be read
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Reads.
     *
     * @return the settings, defaults in place of what is wrong
     */
    public Settings read() {
        edge();
        return new Settings(
                text(Setting.APPLICATION),
                mode().equals("development"),
                (int) number(Setting.MAX_BODY, 1024, 1 << 30),
                number(Setting.SHARED_MAX_AGE, 0, 31_536_000),
                flag(Setting.CACHE_STATUS),
                flag(Setting.EDGE),
                origins(Setting.ORIGINS, false),
                origins(Setting.CSRF_ALLOWED, false),
                origins(Setting.CORS_ALLOWED, true),
                new TreeSet<>(list(Setting.ROLES)),
                duration(Setting.FRESH_TIMEOUT, Duration.ZERO, Duration.ofMinutes(1)),
                duration(Setting.ACKNOWLEDGE_TIMEOUT, Duration.ofSeconds(1), Duration.ofMinutes(10)),
                duration(Setting.MWT_LIFETIME, Duration.ofSeconds(1), Duration.ofHours(24)),
                secrets());
    }

    /** An edge has to have the key and the name, the same after each start (protocol, section 9). */
    private void edge() {
        if (textOrDefault(Setting.EDGE).equals("true")) {
            for (Setting needed : List.of(Setting.SECRET, Setting.APPLICATION)) {
                if (text(needed).isEmpty()) {
                    problems.add(new Problem(
                            ProblemCode.SETTING, needed.name(), "is not set, and an edge needs it; see mizan.edge"));
                }
            }
        }
    }

    private Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.apply(setting.name()))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private String textOrDefault(Setting setting) {
        return text(setting).orElse(setting.fallback());
    }

    private void wrong(Setting setting) {
        problems.add(new Problem(
                ProblemCode.SETTING,
                setting.name(),
                "the value can't be used; write " + setting.form().replace("`", "")));
    }

    private String mode() {
        String mode = textOrDefault(Setting.MODE);
        if (!mode.equals("production") && !mode.equals("development")) {
            wrong(Setting.MODE);
        }
        return mode;
    }

    private boolean flag(Setting setting) {
        String value = textOrDefault(setting);
        if (!value.equals("true") && !value.equals("false")) {
            wrong(setting);
        }
        return value.equals("true");
    }

    private long number(Setting setting, long least, long most) {
        String value = textOrDefault(setting);
        if (value.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(setting);
        return Long.parseLong(setting.fallback());
    }

    private Duration duration(Setting setting, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(textOrDefault(setting));
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        wrong(setting);
        return Duration.parse(setting.fallback());
    }

    private List<String> list(Setting setting) {
        return text(setting).stream()
                .flatMap(v -> Stream.of(v.split(",", -1)))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private Set<String> origins(Setting setting, boolean everyone) {
        Set<String> origins = new LinkedHashSet<>();
        for (String origin : list(setting)) {
            if (everyone && origin.equals("*")) {
                origins.add(origin);
                continue;
            }
            try {
                origins.add(Origin.parse(origin));
            } catch (IllegalArgumentException none) {
                wrong(setting);
            }
        }
        return origins;
    }

    private Secrets secrets() {
        try {
            Optional<Secrets> set = Secrets.ofSettings(values);
            if (set.isPresent()) {
                return set.get();
            }
            LOG.log(
                    Level.WARNING,
                    "mizan.secret is not set; a random one is used, so that callers' tags change with each start. Set it to"
                            + " at least 32 random bytes");
        } catch (UnusableSecret unusable) {
            problems.add(new Problem(ProblemCode.SETTING, Secrets.SETTING, String.valueOf(unusable.getMessage())));
        }
        return Secrets.random(new SecureRandom());
    }
}
