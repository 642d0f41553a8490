// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever happens, a client is told what he watches and may read, and nothing else: small worlds, each from a seed, of
 * callers, guards that change their mind, invalidations of all scopes, and time that passes.
 */
class WatchLawsTest {
    private static final List<String> NAMES = List.of("ada", "bob", "eve");
    private static final List<String> CONTEXTS = List.of("owner", "pets", "my_orders");
    private static final Pattern IDS = Pattern.compile("\\{\"type\":\"invalidate\",\"ids\":(\"\\*\"|\\[([\\d,]*)\\])}");

    private static final class World {
        private final Random random;
        private final Town town = new Town();
        private final List<Town.Onlooker> all = new ArrayList<>();
        private final Map<String, Watched> watched = new HashMap<>();

        /** What a client watches, as far as the test knows, and whether he has yet to be told of it. */
        private static final class Watched {
            private final String context;
            private final String id;
            private boolean stale;

            Watched(String context, String id) {
                this.context = context;
                this.id = id;
            }
        }

        World(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 5; i++) {
                all.add(town.onlooker("s" + i, NAMES.get(i % NAMES.size())));
            }
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private String key(Town.Onlooker who, long id) {
            return who.socket + " " + id;
        }

        private void step() {
            Town.Onlooker who = any(all);
            long id = random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0, 1 -> watch(who, id);
                case 2 -> {
                    who.watcher.close(id);
                    watched.remove(key(who, id));
                }
                case 3 -> {
                    String rule = any(NAMES) + " " + any(CONTEXTS);
                    if (!town.forbidden.remove(rule)) {
                        town.forbidden.add(rule);
                    }
                }
                case 4 -> town.pass(Duration.ofMillis(random.nextInt(90_000)));
                default -> invalidate();
            }
            all.forEach(this::hear);
        }

        private void watch(Town.Onlooker who, long id) {
            if (watched.containsKey(key(who, id))) {
                return;
            }
            String context = any(CONTEXTS);
            String owner = "" + random.nextInt(2);
            watched.put(key(who, id), new Watched(context, owner));
            who.watch(id, context, "owner_id", owner);
        }

        private void invalidate() {
            Map<String, String> scope = new HashMap<>();
            if (random.nextBoolean()) {
                scope.put("owner_id", "" + random.nextInt(2));
            }
            if (random.nextInt(3) == 0) {
                scope.put("mizan_caller", any(NAMES));
            }
            String context = any(CONTEXTS);
            Town.Onlooker by = any(all);
            String claims = any(NAMES);
            boolean answered = random.nextBoolean();
            watched.forEach((key, one) -> {
                Town.Onlooker who = all.get(Character.digit(key.charAt(1), 10));
                String name = who.caller.name().orElseThrow();
                boolean own = one.context.startsWith("my") && scope.containsKey("mizan_caller");
                boolean hit = one.context.equals(context)
                        && scope.getOrDefault("owner_id", one.id).equals(one.id)
                        && (!own || name.equals(scope.get("mizan_caller")));
                boolean knows = answered && who == by && claims.equals(name);
                one.stale |= hit && !knows;
            });
            Optional<Cause> cause = answered
                    ? Optional.of(new Cause(by.socket, Optional.of(claims), Optional.empty()))
                    : Optional.empty();
            town.lookout.watches().stale(Set.of(new Announcement(List.of(new Stale.Instances(context, scope)), cause)));
        }

        private void hear(Town.Onlooker who) {
            List<String> news = who.news();
            for (int i = 0; i < news.size(); i++) {
                String text = news.get(i);
                Matcher ids = IDS.matcher(text);
                if (text.startsWith("refused")) {
                    String id = text.split(" ", -1)[1];
                    Watched gone =
                            requireNonNull(watched.remove(who.socket + " " + id), "what is refused was asked for");
                    assertThat(town.may(who.caller, gone.context))
                            .as("it is forbidden")
                            .isFalse();
                } else if (ids.matches()) {
                    told(who, ids.group(2), who.newsTimes().get(i));
                }
            }
        }

        private void told(Town.Onlooker who, String ids, long time) {
            Set<String> once = new HashSet<>();
            for (String id : ids.split(",", -1)) {
                Watched one = requireNonNull(watched.get(who.socket + " " + id), "he watches what he is told of");
                assertThat(one.stale)
                        .as("it has become stale since he was told last")
                        .isTrue();
                assertThat(once.add(id)).isTrue();
                one.stale = false;
                lastAllowed(who, one, time);
            }
        }

        /** What was forbidden for longer than guards are believed is told to nobody. */
        private void lastAllowed(Town.Onlooker who, Watched one, long time) {
            if (!town.may(who.caller, one.context)) {
                assertThat(time - forbiddenSince(who, one)).isLessThan(Town.RECHECK.toNanos());
            }
        }

        private final Map<String, Long> since = new HashMap<>();

        private long forbiddenSince(Town.Onlooker who, Watched one) {
            return since.getOrDefault(who.caller.name().orElseThrow() + " " + one.context, town.now);
        }

        private void note() {
            since.keySet().retainAll(town.forbidden);
            town.forbidden.forEach(rule -> since.putIfAbsent(rule, town.now));
        }

        /** In the end whatever became stale was told, unless it was refused. */
        private void audit() {
            for (int i = 0; i < 3; i++) {
                town.pass(Duration.ofSeconds(1));
                all.forEach(this::hear);
            }
            assertThat(watched)
                    .allSatisfy((key, one) ->
                            assertThat(one.stale).as(key + " " + one.context).isFalse());
        }
    }

    @Property(tries = 400)
    void whoMayReadItIsTold_andNobodyElse(@ForAll long seed) {
        World world = new World(seed);
        for (int i = 0; i < 120; i++) {
            world.note();
            world.step();
        }
        world.audit();
    }
}
