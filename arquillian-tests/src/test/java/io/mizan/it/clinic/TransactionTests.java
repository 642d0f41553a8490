// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.CHECKED;
import static io.mizan.it.clinic.app.Ending.CLIENT;
import static io.mizan.it.clinic.app.Ending.RETURN;
import static io.mizan.it.clinic.app.Ending.ROLLBACK_ONLY;
import static io.mizan.it.clinic.app.Ending.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.Ending;
import io.mizan.it.http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commit decides what is stale, not the answer (protocol, section 4). */
interface TransactionTests extends ClinicTest {

    /** Functions in a transaction that a container manages. */
    List<String> MANAGED = List.of("rename_in_bean", "rename_by_query", "rename_in_ejb");

    /** Functions without any. */
    List<String> WITHOUT = List.of("note", "note_in_ejb");

    @Test
    default void committed_isToldAfterOthersSeeIt() {
        for (String function : MANAGED) {
            long owner = newOwner();
            String name = UUID.randomUUID().toString();

            Answer answer = nobody().call(function, "owner_id", owner, "name", name, "ending", RETURN);

            assertThat(answer.status()).as(function).isEqualTo(200);
            told(answer, owner);
            assertThat(seen()).as(function).containsExactly(name);
            assertThat(nameOf(owner)).isEqualTo(name);
        }
    }

    @Test
    default void checkedException_commits() {
        for (String function : MANAGED) {
            long owner = newOwner();
            String name = UUID.randomUUID().toString();

            Answer answer = nobody().call(function, "owner_id", owner, "name", name, "ending", CHECKED);

            assertThat(answer.status()).as(function).isEqualTo(409);
            assertThat(answer.json().getString("code")).isEqualTo("no_room");
            assertThat(answer.json().getBoolean("committed")).isTrue();
            told(answer, owner);
            assertThat(nameOf(owner)).isEqualTo(name);
        }
    }

    @Test
    default void rolledBack_tellsNothing() {
        for (String function : MANAGED) {
            for (Ending ending : List.of(RUNTIME, CLIENT, ROLLBACK_ONLY)) {
                long owner = newOwner();
                String before = nameOf(owner);

                Answer answer = nobody().call(function, "owner_id", owner, "name", "x", "ending", ending);

                assertThat(answer.status())
                        .as(function + " " + ending)
                        .isEqualTo(ending == RUNTIME ? 500 : ending == CLIENT ? 409 : 200);
                toldNothing(answer);
                assertThat(nameOf(owner)).isEqualTo(before);
            }
        }
    }

    @Test
    default void failureAtCommit_tellsNothing() {
        for (String function : List.of("rename_in_bean", "rename_in_ejb")) {
            long owner = newOwner();
            String taken = nameOf(newOwner());

            Answer answer = nobody().call(function, "owner_id", owner, "name", taken, "ending", RETURN);

            assertThat(answer.status()).as(function).isEqualTo(500);
            assertThat(answer.json().getString("code")).isEqualTo("internal");
            toldNothing(answer);
        }
    }

    @Test
    default void endOfATransaction_isToldOnce_howeverItEnds() {
        long owner = newOwner();
        String taken = nameOf(newOwner());
        for (String function : MANAGED) {
            for (Ending ending : Ending.values()) {
                nobody().call(function, "owner_id", owner, "name", UUID.randomUUID(), "ending", ending);
            }
            nobody().call(function, "owner_id", owner, "name", taken, "ending", RETURN);
        }

        assertThat(backstage("transactions/begun")).isEqualTo(backstage("transactions/ended"));
        assertThat(Integer.parseInt(backstage("transactions/begun").get(0))).isGreaterThanOrEqualTo(MANAGED.size() * 3);
    }

    @Test
    default void withoutTransaction_isToldHoweverItEnds() {
        for (String function : WITHOUT) {
            for (Ending ending : List.of(RETURN, RUNTIME, CHECKED, CLIENT)) {
                long owner = newOwner();

                Answer answer = nobody().call(function, "owner_id", owner, "ending", ending);

                assertThat(answer.status())
                        .as(function + " " + ending)
                        .isEqualTo(ending == RETURN ? 200 : ending == RUNTIME ? 500 : 409);
                told(answer, owner);
                assertThat(answer.json().getBoolean("committed", false)).isEqualTo(ending != RETURN);
            }
        }
    }

    @Test
    default void withoutTransaction_failureIsCommittedThoughNothingIsStale() {
        Answer answer = nobody().call("fail_unaffecting");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().getBoolean("committed")).isTrue();
        assertThat(answer.json().getJsonArray("invalidate")).isEmpty();
        assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
    }

    @Test
    default void newTransactionInside_decidesForItself() {
        for (String function : List.of("rename_around", "rename_around_said")) {
            long owner = newOwner();
            long other = newOwner();
            innerAndOuter(function, owner, other, RETURN, RETURN, other, owner);
            innerAndOuter(function, owner, other, RETURN, RUNTIME, other);
            innerAndOuter(function, owner, other, RETURN, ROLLBACK_ONLY, other);
            innerAndOuter(function, owner, other, RUNTIME, RETURN, owner);
            innerAndOuter(function, owner, other, ROLLBACK_ONLY, CHECKED, owner);
            innerAndOuter(function, owner, other, CHECKED, ROLLBACK_ONLY, other);
            innerAndOuter(function, owner, other, RUNTIME, RUNTIME);
        }
    }

    private void innerAndOuter(String function, long owner, long other, Ending inner, Ending outer, long... published) {
        http().get("app/backstage/forget");

        Answer answer =
                nobody().call(function, "owner_id", owner, "other", other, "of_inner", inner, "of_outer", outer);

        assertThat(told()).as(function + " " + inner + " " + outer).containsExactlyInAnyOrder(lines(published));
        assertThat(answer.header("X-Mizan-Invalidate").stream().flatMap(v -> Stream.of(v.split(", ", -1))))
                .containsExactlyInAnyOrder(lines(published));
    }

    @Test
    default void twoTransactionsInARow_eachDecides() {
        long first = newOwner();
        long second = newOwner();
        for (Ending ofFirst : List.of(RETURN, RUNTIME)) {
            for (Ending ofSecond : List.of(CHECKED, ROLLBACK_ONLY)) {
                http().get("app/backstage/forget");

                Answer answer = nobody().call(
                                "rename_two",
                                "first",
                                first,
                                "second",
                                second,
                                "of_first",
                                ofFirst,
                                "of_second",
                                ofSecond);

                long[] published = Stream.of(
                                Stream.of(first).filter(f -> ofFirst == RETURN),
                                Stream.of(second).filter(s -> ofSecond == CHECKED))
                        .flatMap(s -> s)
                        .mapToLong(Long::longValue)
                        .toArray();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(told()).containsExactly(lines(published));
                assertThat(answer.json().getJsonArray("invalidate")).hasSize(published.length);
            }
        }
    }

    @Test
    default void manual_commitIsTold() {
        for (String function : List.of("rename_by_hand", "rename_by_hand_in_ejb")) {
            long owner = newOwner();
            String name = UUID.randomUUID().toString();

            Answer answer = byHand(function, owner, name, true);

            assertThat(answer.status()).as(function).isEqualTo(200);
            told(answer, owner);
            assertThat(seen()).containsExactly(name);
        }
    }

    @Test
    default void manual_rollbackIsNot() {
        for (String function : List.of("rename_by_hand", "rename_by_hand_in_ejb")) {
            long owner = newOwner();
            String before = nameOf(owner);

            Answer answer = byHand(function, owner, "x", false);

            assertThat(answer.status()).as(function).isEqualTo(200);
            toldNothing(answer);
            assertThat(nameOf(owner)).isEqualTo(before);
        }
    }

    /** Nothing says how such a transaction ended: what is declared is told, rather too much than too little. */
    @Test
    default void manual_byTheContainersOwn_isToldHoweverItEnds() {
        for (String function : List.of("rename_by_resource", "rename_by_session_context")) {
            for (boolean commit : List.of(true, false)) {
                long owner = newOwner();
                String before = nameOf(owner);
                String name = UUID.randomUUID().toString();

                Answer answer = nobody().call(function, "owner_id", owner, "name", name, "commit", commit);

                assertThat(answer.status()).as(function + " " + commit).isEqualTo(200);
                told(answer, owner);
                assertThat(nameOf(owner)).isEqualTo(commit ? name : before);
            }
        }
    }

    private Answer byHand(String function, long owner, String name, boolean commit) {
        return function.endsWith("ejb")
                ? nobody().call(function, "owner_id", owner, "name", name, "commit", commit)
                : nobody().call(function, "owner_id", owner, "name", name, "commit", commit, "afterwards", RETURN);
    }

    @Test
    default void manual_whatWasCommittedStaysToldWhenTheMethodThrows() {
        long owner = newOwner();

        Answer answer = nobody().call(
                        "rename_by_hand",
                        "owner_id",
                        owner,
                        "name",
                        "y" + owner,
                        "commit",
                        true,
                        "afterwards",
                        RUNTIME);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().getBoolean("committed")).isTrue();
        told(answer, owner);
    }

    @Test
    default void manual_whatIsSaidInATransactionBelongsToIt() {
        long first = newOwner();
        long second = newOwner();

        Answer one = nobody().call(
                        "say_by_hand", "first", first, "commit_first", true, "second", second, "commit_second", false);
        told(one, first);
        http().get("app/backstage/forget");
        Answer other = nobody().call(
                        "say_by_hand", "first", first, "commit_first", false, "second", second, "commit_second", true);
        told(other, second);
        http().get("app/backstage/forget");

        told(nobody().call("narrow_by_hand", "owner_id", first, "commit", true), first);
        http().get("app/backstage/forget");
        toldNothing(nobody().call("narrow_by_hand", "owner_id", first, "commit", false));
    }

    private void told(Answer answer, long owner) {
        assertThat(told()).as(answer.toString()).containsExactly(lines(owner));
        assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
        assertThat(answer.json().getJsonArray("invalidate").toString())
                .isEqualTo("[{\"context\":\"owner\",\"params\":{\"owner_id\":" + owner + "}}]");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private void toldNothing(Answer answer) {
        assertThat(told()).as(answer.toString()).isEmpty();
        assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
        assertThat(answer.header("Cache-Group-Invalidation")).isEmpty();
        assertThat(answer.json().containsKey("committed")).isFalse();
        if (answer.status() == 200) {
            assertThat(answer.json().getJsonArray("invalidate")).isEmpty();
        } else {
            assertThat(answer.json().containsKey("invalidate")).isFalse();
        }
    }

    private static String[] lines(long... owners) {
        return java.util.stream.LongStream.of(owners)
                .mapToObj(id -> "owner;owner_id=" + id)
                .toArray(String[]::new);
    }
}
