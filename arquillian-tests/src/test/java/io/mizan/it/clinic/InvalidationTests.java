// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code Invalidation} and its listeners, in a function and anywhere else. */
interface InvalidationTests extends ClinicTest {

    /** Where there is no request of the library. */
    List<String> ELSEWHERE = List.of("request", "thread", "scheduler", "timer");

    @Test
    default void answer_waitsUntilEveryListenerHasObeyed() throws Exception {
        for (String function : TransactionTests.MANAGED) {
            long owner = newOwner();
            String name = UUID.randomUUID().toString();
            http().get("app/backstage/hold");

            CompletableFuture<Answer> call = CompletableFuture.supplyAsync(
                    () -> nobody().call(function, "owner_id", owner, "name", name, "ending", RETURN));

            assertThat(backstage("held")).as(function).containsExactly("true");
            assertThat(nameOf(owner)).isEqualTo(name);
            assertThat(told()).containsExactly("owner;owner_id=" + owner);
            assertThat(call).as("nobody has obeyed yet").isNotDone();
            http().get("app/backstage/release");
            assertThat(call.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    /** Where no call is around it, nobody else could wait. */
    @Test
    default void outsideOfCalls_theEndWaitsUntilEveryListenerHasObeyed() throws Exception {
        for (String where : ELSEWHERE) {
            for (String what : List.of("also", "committed", "function", "ejb")) {
                long owner = newOwner();
                http().get("app/backstage/hold");

                CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> background(where, what, owner));

                assertThat(backstage("held")).as(where + " " + what).containsExactly("true");
                if (List.of("function", "ejb").contains(what)) {
                    assertThat(nameOf(owner)).isEqualTo("background " + owner);
                }
                assertThat(work)
                        .as(where + " " + what + ": nobody has obeyed yet")
                        .isNotDone();
                http().get("app/backstage/release");
                assertThat(work.get(20, TimeUnit.SECONDS)).isEqualTo("done");
            }
        }
    }

    @Test
    default void listenerThatFails_failsNothing() {
        for (String how : List.of("throws", "fails")) {
            long owner = newOwner();
            http().get("app/backstage/listener/" + how);

            Answer answer = nobody().call("rename_in_bean", "owner_id", owner, "name", how + owner, "ending", RETURN);

            assertThat(answer.status()).as(how).isEqualTo(200);
            assertThat(told()).containsExactly("owner;owner_id=" + owner);
            assertThat(nameOf(owner)).isEqualTo(how + owner);
        }
    }

    @Test
    default void only_takesThePlaceOfTheWholeContext() {
        for (String function : List.of("say_only", "say_only_plainly")) {
            long owner = newOwner();
            Answer answer = nobody().call(function, "owners", List.of(owner, 2, owner));
            assertThat(answer.header("X-Mizan-Invalidate").orElseThrow().split(", ", -1))
                    .as(function)
                    .containsExactly("pet_list", "shelf", "owner;owner_id=" + owner, "owner;owner_id=2");
        }
    }

    @Test
    default void only_ofNothing_leavesWhatIsDeclared() {
        Answer answer = nobody().call("say_only", "owners", List.of());
        assertThat(answer.header("X-Mizan-Invalidate")).contains("owner, pet_list, shelf");
    }

    @Test
    default void also_comesAfterWhatIsDeclared() {
        long owner = newOwner();
        Answer answer = nobody().call("say_also", "owner_id", owner, "other", 3);
        assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner + ", owner;owner_id=3");
        assertThat(nobody().call("say_also_whole", "owner_id", owner).header("X-Mizan-Invalidate"))
                .contains("owner");
    }

    @Test
    default void everything_swallowsAll() {
        long owner = newOwner();
        Answer answer = nobody().call("say_everything", "owner_id", owner);
        assertThat(answer.header("X-Mizan-Invalidate")).contains("*");
        assertThat(answer.header("Cache-Group-Invalidation")).contains("\"*\"");
        assertThat(answer.json().getJsonArray("invalidate").toString()).isEqualTo("[\"*\"]");
        assertThat(told()).containsExactly("*");
    }

    @Test
    default void own_isOfTheCallerAlone() {
        newOwner();
        Answer answer = nobody().call("say_own");
        assertThat(answer.header("X-Mizan-Invalidate")).contains("dashboard;mizan_caller=\"-\"");
        assertThat(told()).containsExactly("dashboard;mizan_caller=-");
    }

    @Test
    default void recordThatIsNoContext_isAnIncident() {
        newOwner();
        assertThat(nobody().call("say_nonsense").status()).isEqualTo(500);
        assertThat(told()).isEmpty();
    }

    @Test
    default void outsideOfRequests_isToldAtOnce() {
        for (String where : ELSEWHERE) {
            for (String what : List.of("also", "only")) {
                long owner = newOwner();
                assertThat(background(where, what, owner)).as(where).isEqualTo("done");
                assertThat(told()).as(where + " " + what).containsExactly("owner;owner_id=" + owner);
            }
            long owner = newOwner();
            assertThat(background(where, "everything", owner)).isEqualTo("done");
            assertThat(told()).as(where).containsExactly("*");
        }
    }

    @Test
    default void outsideOfRequests_theCommitDecides() {
        for (String where : ELSEWHERE) {
            long owner = newOwner();
            assertThat(background(where, "committed", owner)).as(where).isEqualTo("done");
            assertThat(told()).as(where).containsExactly("owner;owner_id=" + owner);
            http().get("app/backstage/forget");
            background(where, "rolled-back", owner);
            assertThat(told()).as(where).isEmpty();
        }
    }

    @Test
    default void outsideOfRequests_functionsTellWhatTheyDeclare() {
        for (String where : ELSEWHERE) {
            long owner = newOwner();
            assertThat(background(where, "function", owner)).as(where).isEqualTo("done");
            assertThat(told()).as(where).containsExactly("owner;owner_id=" + owner);
            assertThat(seen()).as(where).containsExactly("background " + owner);
            http().get("app/backstage/forget");
            assertThat(background(where, "failing-function", owner)).contains("IllegalStateException");
            assertThat(told()).as(where).isEmpty();
        }
    }

    @Test
    default void ownOutsideOfRequests_hasNoCaller() {
        newOwner();
        assertThat(background("thread", "own", 1)).contains("MIZ-213");
        assertThat(told()).isEmpty();
    }

    @Test
    default void startUp_canTell() {
        assertThat(backstage("at-start")).containsExactlyInAnyOrder("*", "pet_list, shelf");
    }

    private String background(String where, String what, long owner) {
        return http().get("app/background/" + where + "/" + what + "/" + owner).text();
    }
}
