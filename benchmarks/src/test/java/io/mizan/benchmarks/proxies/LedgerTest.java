// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.benchmarks.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers as a wrong proxy or a wrong application would give them are found. */
class LedgerTest {
    private static final User ADA = new User("ada-1", "staff", "a");
    private static final User BOB = new User("bob-2", "owner", "b");
    private static final Asker ADAS = asker(ADA, "adas-tag");
    private static final Asker BOBS = asker(BOB, "bobs-tag");
    private static final Asker NOBODY = new Asker("nobody", "", "", "nobody by session for !", "for !", "-");

    private static final Target SHARED = Target.owner(1);
    private static final Target MINE = new Target("", "ctx/me/", "", Whose.CALLERS);
    private static final Target GUARDED = new Target("", "ctx/desk/", "", Whose.GUARDED);
    private static final Target ERROR = new Target("", "ctx/none/", "", Whose.ERROR);
    private static final String PUBLIC = "Cache-Control: public, max-age=0, s-maxage=60";
    private static final String PRIVATE = "Cache-Control: private, no-cache";

    private final Ledger ledger = new Ledger(List.of(ADA, BOB), true, Set.of());
    private final Row row = new Row("row");

    private static Asker asker(User user, String tag) {
        String roles = "for " + user.role() + "!";
        return new Asker(user.name(), user.name(), "", user.name() + " by session " + roles, roles, tag);
    }

    private static Answer answer(int status, String body, String... fields) {
        return new Answer(status, new ArrayList<>(Arrays.asList(fields)), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer shared(long number, long version) {
        String body = "{\"owner\":{\"version\":" + version + "}}";
        return answer(200, body, "X-Answer: " + number, PUBLIC, "ETag: \"v" + version + "\"");
    }

    private static Answer personal(long number, Asker asker) {
        String tag = "ETag: \"" + asker.tag() + "\"";
        return answer(200, asker.text(), "X-Answer: " + number, PRIVATE, tag, "X-Mizan-Caller: " + asker.tag());
    }

    private void look(Asker asker, Target target, Answer answer) {
        ledger.look(row, asker, target, answer, "", 0);
    }

    @Test
    void everyonesAnswer_givenToTwoOutOfAStore_isAHit() {
        look(ADAS, SHARED, shared(1, 0));
        look(NOBODY, SHARED, shared(1, 0));

        assertThat(row.text()).endsWith("2       1  ok");
    }

    @Test
    void everyonesAnswer_whereNothingMayBeKept_isNotGivenTwice() {
        Ledger strict = new Ledger(List.of(), false, Set.of());
        strict.look(row, ADAS, SHARED, shared(1, 0), "", 0);
        strict.look(row, BOBS, SHARED, shared(1, 0), "", 0);

        assertThat(row.text()).contains("FAILED", "given out of a store");
    }

    @Test
    void everyonesAnswer_olderThanACallHasTold_isStale() {
        ledger.look(row, ADAS, SHARED, shared(1, 3), "", 4);

        assertThat(row.text()).contains("FAILED", "stale: version 3");
    }

    @Test
    void everyonesAnswer_thatDiffersForOne_isFound() {
        look(ADAS, SHARED, answer(200, "{\"version\":1,\"for\":\"you\"}", "X-Answer: 1", PUBLIC));
        look(BOBS, SHARED, answer(200, "{\"version\":1}", "X-Answer: 2", PUBLIC));

        assertThat(row.text()).contains("FAILED", "others were told");
    }

    @Test
    void everyonesAnswer_withACookieOrACaller_isFound() {
        look(ADAS, SHARED, answer(200, "{}", "X-Answer: 1", PUBLIC, "Set-Cookie: a=b"));
        look(ADAS, SHARED, answer(200, "{}", "X-Answer: 2", PUBLIC, "X-Mizan-Caller: adas-tag"));
        look(ADAS, SHARED, answer(200, "{\"by\":\"ada-1\"}", "X-Answer: 3", PUBLIC));

        assertThat(row.text())
                .contains("Set-Cookie in an answer for everyone", "X-Mizan-Caller: adas-tag", "names ada-1");
    }

    @Test
    void everyonesAnswer_storedUnderAnotherAddress_isFound() {
        look(ADAS, SHARED, shared(1, 0));
        look(ADAS, Target.page(1), shared(1, 0));

        assertThat(row.text()).contains("FAILED", "as the answer to api/mizan/ctx/owner/?owner_id=1");
    }

    @Test
    void personalAnswers_eachToWhoAsked_areRight() {
        look(ADAS, MINE, personal(1, ADAS));
        look(BOBS, MINE, personal(2, BOBS));
        look(NOBODY, MINE, personal(3, NOBODY));

        assertThat(row.ok()).isTrue();
    }

    @Test
    void personalAnswer_givenToAnother_isFound() {
        look(ADAS, MINE, personal(1, ADAS));
        look(BOBS, MINE, personal(1, ADAS));

        assertThat(row.text())
                .contains("not the asker's", "names ada-1", "adas-tag instead of bobs-tag", "out of a store");
    }

    @Test
    void personalAnswer_givenTwiceToTheSame_isFound() {
        look(ADAS, MINE, personal(1, ADAS));
        look(ADAS, MINE, personal(1, ADAS));

        assertThat(row.text()).contains("FAILED", "given out of a store");
    }

    @Test
    void guardedAnswer_givenToNobody_isFound() {
        look(NOBODY, GUARDED, personal(1, NOBODY));

        assertThat(row.text()).contains("FAILED", "status 200");
    }

    @Test
    void unchanged_ofAnothersBody_isFound() {
        look(ADAS, MINE, personal(1, ADAS));
        Answer unchanged = answer(304, "", "X-Answer: 2", PRIVATE, "ETag: W/\"adas-tag\"", "X-Mizan-Caller: bobs-tag");
        ledger.look(row, BOBS, MINE, unchanged, "\"adas-tag\"", 0);

        assertThat(row.text()).contains("FAILED", "the body is not the asker's: ada-1");
    }

    @Test
    void unchanged_toWhoHasSomethingElse_isFound() {
        look(ADAS, SHARED, shared(1, 1));
        ledger.look(row, ADAS, SHARED, answer(304, "", "X-Answer: 2", PUBLIC, "ETag: \"v1\""), "\"v0\"", 0);

        assertThat(row.text()).contains("FAILED", "a 304 of \"v1\" to somebody with \"v0\"");
    }

    @Test
    void error_givenTwiceOrAsASuccess_isFound() {
        Answer problem = answer(
                404,
                "{}",
                "X-Answer: 1",
                "Content-Type: application/problem+json",
                "Cache-Control: no-store",
                "X-Mizan-Caller: adas-tag");
        look(ADAS, ERROR, problem);
        assertThat(row.ok()).isTrue();

        look(ADAS, ERROR, problem);
        look(ADAS, ERROR, answer(200, "", "X-Answer: 2"));
        assertThat(row.text()).contains("given out of a store", "status 200");
    }

    @Test
    void greeting_ofAnother_isFound() {
        Answer called = answer(200, BOBS.text(), "X-Answer: 1", "Cache-Control: no-store", "X-Mizan-Caller: adas-tag");
        ledger.lookAtCall(row, ADAS, "greet", Whose.GREETING, called);

        assertThat(row.text()).contains("FAILED", "not the asker's: bob-2", "names bob-2");
    }

    @Test
    void session_withoutItsRoles_isCountedWhereTheServerLosesThem() {
        Ledger lenient = new Ledger(List.of(ADA, BOB), true, Set.of("adas-tag", "bobs-tag", "-"));
        Asker faded = ADAS.withoutRoles("another-tag");
        lenient.look(row, ADAS, MINE, personal(1, faded), "", 0);
        assertThat(row.text()).contains("ok", "1 without the roles of the session");

        look(ADAS, MINE, personal(1, faded));
        assertThat(row.text()).contains("FAILED", "the body is not the asker's: ada-1 by session for !");
    }

    @Test
    void session_ofAnother_isFoundWhereTheServerLosesRolesToo() {
        Ledger lenient = new Ledger(List.of(ADA, BOB), true, Set.of("adas-tag", "bobs-tag", "-"));
        lenient.look(row, ADAS, MINE, personal(1, BOBS), "", 0);
        assertThat(row.text()).contains("FAILED", "bobs-tag instead of adas-tag", "names bob-2");

        Row another = new Row("another");
        lenient.look(another, ADAS, MINE, personal(2, BOBS.withoutRoles("another-tag")), "", 0);
        assertThat(another.text()).contains("FAILED", "the body is not the asker's: bob-2", "names bob-2");

        Row nobodys = new Row("nobody's");
        lenient.look(nobodys, ADAS, MINE, personal(3, NOBODY), "", 0);
        assertThat(nobodys.text()).contains("FAILED", "- instead of adas-tag");
    }

    @Test
    void call_answeredOutOfAStore_isFound() {
        Answer called = answer(200, "1", "X-Answer: 1", "Cache-Control: no-store", "X-Mizan-Caller: adas-tag");
        ledger.lookAtCall(row, ADAS, "call", Whose.CHANGE, called);
        assertThat(row.ok()).isTrue();

        ledger.lookAtCall(row, ADAS, "call", Whose.CHANGE, called);
        assertThat(row.text()).contains("FAILED", "given out of a store");
    }

    @Test
    void row_withoutTheHitsThatItNeeds_isFound() {
        look(ADAS, SHARED, shared(1, 0));
        look(ADAS, SHARED, shared(2, 0));
        row.needsHits(1);

        assertThat(row.text()).contains("FAILED", "0 times only, of 2");
    }
}
