// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.setting;

import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values of settings, defaults in place of what is wrong, and keeps what is wrong. */
public final class SettingValues {
    private final Function<String, @Nullable String> values;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Values that were set.
     *
     * @param values a setting by its name; null or blank: it is not set
     */
    public SettingValues(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** What is wrong; empty while everything could be read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The value as it was set, or null. */
    public @Nullable String raw(String name) {
        String value = values.apply(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The value; empty where it is not set. */
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(raw(setting.name())).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** One of some words. */
    public String word(Setting setting, List<String> allowed) {
        String value = textOrDefault(setting);
        if (allowed.contains(value)) {
            return value;
        }
        wrong(setting);
        return setting.fallback();
    }

    /** {@code true} or {@code false}. */
    public boolean flag(Setting setting) {
        return word(setting, List.of("true", "false")).equals("true");
    }

    /** A number within bounds. */
    public long number(Setting setting, long least, long most) {
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

    /** A duration within bounds. */
    public Duration duration(Setting setting, Duration least, Duration most) {
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

    /** What stands between commas. */
    public List<String> list(Setting setting) {
        return Stream.of(text(setting).orElse(setting.fallback()).split(",", -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** Says that a value can't be used, and what is allowed. */
    public void wrong(Setting setting) {
        String value = text(setting).map(v -> "the value '" + v + "'").orElse("the value");
        wrong(setting.name(), value + " can't be used; write " + setting.form().replace("`", ""));
    }

    /** Says something else of a setting. */
    public void wrong(String name, String what) {
        problems.add(new Problem(ProblemCode.SETTING, name, what));
    }

    private String textOrDefault(Setting setting) {
        return text(setting).orElse(setting.fallback());
    }
}
