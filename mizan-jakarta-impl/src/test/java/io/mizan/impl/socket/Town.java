// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.rs.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Contexts, callers and time, all in the test's hand. A context named "my…" is each caller's own. */
final class Town implements Sights {
    static final Duration RECHECK = Duration.ofMinutes(1);

    /** Who may not, and what: {@code ada owner}. */
    final Set<String> forbidden = new HashSet<>();

    final Map<String, String> etags = new HashMap<>();
    int asked;
    long now = 1_000;
    private final TreeMap<Long, List<Runnable>> timers = new TreeMap<>();
    final Lookout lookout = new Lookout(this, this::after, () -> now, RECHECK);

    /** A client, as watchers see his connection. */
    final class Onlooker implements Line {
        final String socket;
        final List<String> told = new ArrayList<>();
        final Deque<Runnable> lane = new ArrayDeque<>();
        final Watcher watcher = new Watcher(this, lookout);
        KnownCaller caller;
        private final List<Long> times = new ArrayList<>();
        private List<Long> newsTimes = List.of();

        Onlooker(String socket, String name) {
            this.socket = socket;
            this.caller = person(name);
        }

        /** Asks to watch, and waits until that was looked at. */
        void watch(long id, String context, String... params) {
            watcher.open(id, new Asked(context, texts(params)));
        }

        void run() {
            while (!lane.isEmpty()) {
                lane.remove().run();
            }
        }

        List<String> news() {
            run();
            List<String> news = List.copyOf(told);
            newsTimes = List.copyOf(times);
            told.clear();
            times.clear();
            return news;
        }

        /** When each of the last news was told. */
        List<Long> newsTimes() {
            return newsTimes;
        }

        @Override
        public String socket() {
            return socket;
        }

        @Override
        public KnownCaller caller() {
            return caller;
        }

        @Override
        public Locale language() {
            return Locale.ROOT;
        }

        @Override
        public void say(Text text) {
            told.add(text.json());
            times.add(now);
        }

        @Override
        public void refuse(long id, ProblemDetails problem) {
            told.add("refused " + id + " " + problem.code());
            times.add(now);
        }

        @Override
        public void inTurn(Runnable task) {
            lane.add(task);
        }
    }

    static KnownCaller person(String name, String... roles) {
        return new KnownCaller(Optional.of(name), Optional.empty(), new TreeSet<>(List.of(roles)));
    }

    static Map<String, List<String>> texts(String... params) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            texts.put(params[i], List.of(params[i + 1]));
        }
        return texts;
    }

    Onlooker onlooker(String socket, String name) {
        return new Onlooker(socket, name);
    }

    boolean may(KnownCaller caller, String context) {
        return !forbidden.contains(caller.name().orElse("-") + " " + context);
    }

    @Override
    public Sight admit(KnownCaller caller, Locale language, Asked what) {
        asked++;
        if (!may(caller, what.context())) {
            throw new ProblemException(ProblemDetails.of(ProblemCodes.FORBIDDEN, "not for you"));
        }
        Map<String, String> scope = new HashMap<>();
        what.texts().forEach((name, texts) -> scope.put(name, texts.get(0)));
        return new Sight(what.context(), scope, what.context().startsWith("my") ? caller.name() : Optional.empty());
    }

    @Override
    public Optional<String> etag(KnownCaller caller, Locale language, Asked what) {
        return Optional.ofNullable(etags.get(what.context()));
    }

    private void after(Runnable task, long nanos) {
        timers.computeIfAbsent(now + nanos, time -> new ArrayList<>()).add(task);
    }

    /** Time passes; what was to happen meanwhile happens at its time. */
    void pass(Duration time) {
        long end = now + time.toNanos();
        while (!timers.isEmpty() && timers.firstKey() <= end) {
            var next = timers.pollFirstEntry();
            now = next.getKey();
            next.getValue().forEach(Runnable::run);
        }
        now = end;
    }
}
