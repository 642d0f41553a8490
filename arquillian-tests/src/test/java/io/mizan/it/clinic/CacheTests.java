// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.RETURN;
import static io.mizan.it.clinic.app.Ending.ROLLBACK_ONLY;
import static io.mizan.it.clinic.app.Ending.RUNTIME;
import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.Ending;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers come from memory, and are never older than what was answered before. */
interface CacheTests extends ClinicTest {

    @Test
    default void fetchedAgain_comesFromMemory() {
        long owner = newOwner();

        Answer first = nobody().fetch("owner", "owner_id", owner);
        Answer again = nobody().fetch("owner", "owner_id", owner);

        assertThat(first.header("Cache-Status")).contains("mizan; fwd=miss; stored");
        assertThat(again.header("Cache-Status")).contains("mizan; hit");
        assertThat(again.text()).isEqualTo(first.text());
        for (String field : List.of("ETag", "Cache-Control", "Cache-Groups")) {
            assertThat(again.header(field)).as(field).isPresent().isEqualTo(first.header(field));
        }
    }

    @Test
    default void unchanged_isSaidFromMemory() {
        long owner = newOwner();
        String tag = nobody().fetch("owner", "owner_id", owner).header("ETag").orElseThrow();

        Answer answer = http().with("If-None-Match", tag).get(Mizan.target("owner", "owner_id", owner));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("Cache-Status")).contains("mizan; hit");
        assertThat(answer.header("ETag")).contains(tag);
    }

    @Test
    default void mutation_isSeenByTheNextFetch_whateverMadeIt() {
        long owner = newOwner();
        for (String function : TransactionTests.MANAGED) {
            for (int i = 0; i < 10; i++) {
                String name = UUID.randomUUID().toString();
                nameOf(owner);
                assertThat(nobody().call(function, "owner_id", owner, "name", name, "ending", RETURN)
                                .status())
                        .isEqualTo(200);
                assertThat(nameOf(owner)).as(function).isEqualTo(name);
            }
        }
    }

    @Test
    default void readersBesideAMutator_neverSeeLessThanWasAnswered() throws Exception {
        long owner = newOwner();
        nobody().call("rename_in_bean", "owner_id", owner, "name", "0", "ending", RETURN);
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger hits = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<String> stale = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Mizan reader = new Mizan(http().another());
                readers.add(threads.submit(() -> {
                    while (!over.get()) {
                        int least = answered.get();
                        Answer answer = reader.fetch("owner", "owner_id", owner);
                        int seen = Integer.parseInt(
                                answer.json().getJsonObject("owner_detail").getString("name"));
                        reads.incrementAndGet();
                        if (answer.header("Cache-Status").orElse("").equals("mizan; hit")) {
                            hits.incrementAndGet();
                        }
                        if (seen < least) {
                            synchronized (stale) {
                                stale.add(seen + " after " + least + ": " + answer);
                            }
                        }
                    }
                }));
            }
            for (int i = 1; i <= 500; i++) {
                String function = TransactionTests.MANAGED.get(i % TransactionTests.MANAGED.size());
                Answer answer = nobody().call(function, "owner_id", owner, "name", String.valueOf(i), "ending", RETURN);
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                answered.set(i);
            }
            over.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        assertThat(stale).isEmpty();
        assertThat(hits.get()).as("of %s reads", reads).isPositive();
    }

    @Test
    default void rolledBack_leavesMemoryAsItIs() {
        long owner = newOwner();
        nameOf(owner);
        for (String function : TransactionTests.MANAGED) {
            for (Ending ending : List.of(RUNTIME, ROLLBACK_ONLY)) {
                nobody().call(function, "owner_id", owner, "name", "x", "ending", ending);

                assertThat(nobody().fetch("owner", "owner_id", owner).header("Cache-Status"))
                        .as("%s, %s", function, ending)
                        .contains("mizan; hit");
            }
        }
    }

    @Test
    default void whatACallBringsAlong_isNew_andStaysInMemory() {
        long owner = newOwner();
        nameOf(owner);
        JsonObject args = Mizan.object("owner_id", owner, "name", "Ada", "ending", RETURN);

        Answer answer = nobody().callFresh("rename_in_bean", args, Mizan.shown("owner", "owner_id", owner));

        JsonObject brought = answer.json().getJsonArray("contexts").getJsonObject(0);
        assertThat(brought.getJsonObject("data").getJsonObject("owner_detail").getString("name"))
                .isEqualTo("Ada");
        Answer next = nobody().fetch("owner", "owner_id", owner);
        assertThat(next.header("Cache-Status")).contains("mizan; hit");
        assertThat(next.header("ETag")).contains(brought.getString("etag"));
    }

    @Test
    default void manyWhoMissAtOnce_areGivenOneRun() throws Exception {
        long owner = newOwner();
        http().get("app/backstage/forget");
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Mizan reader = new Mizan(http().another());
                all.add(threads.submit(
                        () -> reader.fetch("owner", "owner_id", owner).text()));
            }
            List<String> bodies = new ArrayList<>();
            for (Future<String> one : all) {
                bodies.add(one.get());
            }
            assertThat(bodies).hasSize(1000).containsOnly(bodies.get(0));
        } finally {
            threads.shutdown();
        }
        assertThat(backstage("counts")).containsExactly("{owner_detail=1}");
    }

    @Test
    default void everybody_getsHisOwn_inWhateverOrderTheyAsk() {
        Map<String, Mizan> browsers = new LinkedHashMap<>();
        browsers.put("nobody", nobody());
        browsers.put("ada's session", session(ADA));
        browsers.put("bob's session", session(BOB));
        browsers.put("ada's token", bearer(ADA));
        browsers.put("bob's token", bearer(BOB));
        List<String> contexts = List.of("mine", "dashboard", "roles", "staff");
        Map<String, String> own = new LinkedHashMap<>();
        browsers.forEach((who, browser) -> {
            String me = browser.call("who_calls").json().getString("result");
            own.put(who, me);
        });
        Random random = new Random(1);
        List<Map.Entry<String, Mizan>> all = List.copyOf(browsers.entrySet());
        Map<String, String> first = new LinkedHashMap<>();
        int hits = 0;
        for (int i = 0; i < 400; i++) {
            Map.Entry<String, Mizan> one = all.get(random.nextInt(all.size()));
            String who = one.getKey();
            String context = contexts.get(random.nextInt(contexts.size()));
            Answer answer = one.getValue().fetch(context);
            String seen = answer.status() + " " + (answer.status() == 200 ? answer.text() : "");
            assertThat(first.merge(who + " " + context, seen, (a, b) -> a))
                    .as("%s asks for %s", who, context)
                    .isEqualTo(seen);
            if (context.equals("mine")) {
                assertThat(answer.json().getString("mine")).as(who).isEqualTo(own.get(who));
            }
            hits += answer.header("Cache-Status").orElse("").equals("mizan; hit") ? 1 : 0;
        }
        assertThat(hits).isGreaterThan(200);
        assertThat(own.values()).doesNotHaveDuplicates();
    }

    @Test
    default void inProduction_nobodyIsToldWhy() {
        assertThat(session(ADA).http().get("api/mizan/explain/mine/").problem()).isEqualTo("404 not_found");
    }

    /** WildFly as it is brought has no such address. */
    @Test
    default void figures_areShownWhereTheServerHasMetrics() {
        String launch = System.getProperty("arquillian.launch", "");
        if (launch.equals("wildfly")) {
            assertThat(http().get("/metrics").text()).doesNotContain("mizan_cache_");
            return;
        }
        long owner = newOwner();
        long misses = figure("misses");
        long hits = figure("hits");

        nobody().fetch("owner", "owner_id", owner);
        nobody().fetch("owner", "owner_id", owner);
        nobody().fetch("owner", "owner_id", owner);

        assertThat(figure("misses")).isEqualTo(misses + 1);
        assertThat(figure("hits")).isEqualTo(hits + 2);
        for (String other : List.of("invalidations", "joins", "entries", "bypasses", "passed_by")) {
            assertThat(figure(other)).as(other).isNotNegative();
        }
    }

    private long figure(String name) {
        List<String> lines = http().get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("mizan_cache_" + name))
                .toList();
        assertThat(lines).as(name).isNotEmpty();
        String line = lines.get(0);
        return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** WildFly as it is brought has no such address. */
    @Test
    default void readiness_isSaidWhereTheServerAsksForIt() {
        Answer health = http().get("/health/ready");
        if (System.getProperty("arquillian.launch", "").equals("payara-micro")) {
            assertThat(health.status()).isEqualTo(200);
        }
        if (health.status() == 200) {
            assertThat(health.json().getJsonArray("checks").stream()
                            .map(check -> check.asJsonObject())
                            .filter(check -> check.getString("name").equals("mizan-cache"))
                            .map(check -> check.getString("status")))
                    .containsExactly("UP");
        }
    }
}
