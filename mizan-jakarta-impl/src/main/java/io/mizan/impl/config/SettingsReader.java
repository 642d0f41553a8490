// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import io.mizan.contract.forgery.Origin;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.key.UnusableSecret;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.setting.Setting;
import io.mizan.contract.setting.SettingValues;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings, and says everything that is wrong with them. */
public final class SettingsReader {

    private static final Logger LOG = System.getLogger(SettingsReader.class.getName());

    private final SettingValues values;

    /**
     * A reader.
     *
     * @param values a setting by its name; null or blank: it is not set
     */
    public SettingsReader(Function<String, @Nullable String> values) {
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
    public Settings read() {
        edge();
        return new Settings(
                values.text(RuntimeSettings.APPLICATION),
                values.word(RuntimeSettings.MODE, List.of("production", "development"))
                        .equals("development"),
                Set.copyOf(values.list(RuntimeSettings.EXPLAIN_ROLES)),
                (int) values.number(RuntimeSettings.MAX_BODY, 1024, 1 << 30),
                values.number(RuntimeSettings.SHARED_MAX_AGE, 0, 31_536_000),
                values.flag(RuntimeSettings.CACHE_STATUS),
                values.flag(RuntimeSettings.EDGE),
                feed(),
                origins(RuntimeSettings.ORIGINS, false),
                origins(RuntimeSettings.CSRF_ALLOWED, false),
                origins(RuntimeSettings.CORS_ALLOWED, true),
                new TreeSet<>(values.list(RuntimeSettings.ROLES)),
                values.duration(RuntimeSettings.FRESH_TIMEOUT, Duration.ZERO, Duration.ofMinutes(1)),
                values.duration(RuntimeSettings.ACKNOWLEDGE_TIMEOUT, Duration.ofSeconds(1), Duration.ofMinutes(10)),
                values.duration(RuntimeSettings.MWT_LIFETIME, Duration.ofSeconds(1), Duration.ofHours(24)),
                values.text(RuntimeSettings.NONCE_ATTRIBUTE),
                values.text(RuntimeSettings.STAFF_ROLE),
                socket(),
                channel(),
                secrets());
    }

    private FeedSettings feed() {
        List<String> tokens = values.list(RuntimeSettings.EDGE_TOKEN);
        boolean good = tokens.stream().allMatch(EdgeCredentials::isGood);
        if (!good) {
            values.wrong(
                    RuntimeSettings.EDGE_TOKEN.name(), "can't be used; write " + RuntimeSettings.EDGE_TOKEN.form());
        }
        return new FeedSettings(
                EdgeCredentials.of(good ? tokens : List.of()),
                (int) values.number(RuntimeSettings.EDGE_HISTORY, 0, 1_000_000),
                (int) values.number(RuntimeSettings.EDGE_CONNECTIONS, 1, 10_000));
    }

    private SocketSettings socket() {
        return new SocketSettings(
                (int) values.number(RuntimeSettings.SOCKET_MAX_MESSAGE, 1024, 1 << 24),
                (int) values.number(RuntimeSettings.SOCKET_RATE, 1, 100_000),
                (int) values.number(RuntimeSettings.SOCKET_MAX_WAITING, 1024, 1 << 30),
                (int) values.number(RuntimeSettings.SOCKET_MAX_OUTBOUND, 1024, 1 << 30),
                (int) values.number(RuntimeSettings.SOCKET_PER_CALLER, 1, 100_000),
                (int) values.number(RuntimeSettings.SOCKET_CONNECTIONS, 1, 1_000_000),
                (int) values.number(RuntimeSettings.SOCKET_THREADS, 1, 1000),
                values.duration(RuntimeSettings.SOCKET_FIRST, Duration.ofSeconds(1), Duration.ofMinutes(1)),
                values.duration(RuntimeSettings.SOCKET_IDLE, Duration.ofSeconds(1), Duration.ofHours(1)),
                values.duration(RuntimeSettings.SOCKET_RECHECK, Duration.ofSeconds(1), Duration.ofMinutes(1)),
                values.duration(RuntimeSettings.SOCKET_UNSEEN, Duration.ofSeconds(10), Duration.ofHours(24)),
                (int) values.number(RuntimeSettings.SOCKET_WATCHES, 1, 100_000));
    }

    private ChannelSettings channel() {
        return new ChannelSettings(
                (int) values.number(RuntimeSettings.CHANNEL_PER_CONNECTION, 1, 10_000),
                (int) values.number(RuntimeSettings.CHANNEL_INSTANCES, 0, 10_000_000),
                (int) values.number(RuntimeSettings.CHANNEL_HISTORY_MESSAGES, 0, 1_000_000),
                (int) values.number(RuntimeSettings.CHANNEL_HISTORY_BYTES, 0, 1 << 30),
                values.duration(RuntimeSettings.CHANNEL_HISTORY_AGE, Duration.ofSeconds(1), Duration.ofHours(24)));
    }

    /** An edge has to have the key and the name, the same after each start (protocol, section 9). */
    private void edge() {
        if (values.text(RuntimeSettings.EDGE).filter("true"::equals).isPresent()) {
            for (Setting needed : List.of(RuntimeSettings.SECRET, RuntimeSettings.APPLICATION)) {
                if (values.text(needed).isEmpty()) {
                    values.wrong(needed.name(), "is not set, and an edge needs it; see mizan.edge");
                }
            }
        }
    }

    private Set<String> origins(Setting setting, boolean everyone) {
        Set<String> origins = new LinkedHashSet<>();
        for (String origin : values.list(setting)) {
            if (everyone && origin.equals("*")) {
                origins.add(origin);
                continue;
            }
            try {
                origins.add(Origin.parse(origin));
            } catch (IllegalArgumentException none) {
                values.wrong(setting);
            }
        }
        return origins;
    }

    private Secrets secrets() {
        try {
            Optional<Secrets> set = Secrets.ofSettings(values::raw);
            if (set.isPresent()) {
                return set.get();
            }
            LOG.log(
                    Level.WARNING,
                    "mizan.secret is not set; a random one is used, so that callers' tags change with each start. Set"
                            + " it to at least 32 random bytes");
        } catch (UnusableSecret unusable) {
            values.wrong(Secrets.SETTING, String.valueOf(unusable.getMessage()));
        }
        return Secrets.random(new SecureRandom());
    }
}
