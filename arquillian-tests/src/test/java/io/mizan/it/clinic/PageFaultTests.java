// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Fault.CHECKED;
import static io.mizan.it.clinic.app.Fault.DECLARED;
import static io.mizan.it.clinic.app.Fault.ERROR;
import static io.mizan.it.clinic.app.Fault.NONE;
import static io.mizan.it.clinic.app.Fault.OWN;
import static io.mizan.it.clinic.app.Fault.SAID;
import static io.mizan.it.clinic.app.Fault.UNCHECKED;
import static io.mizan.it.clinic.app.Fault.VIOLATION;
import static io.mizan.it.clinic.app.Fault.WEB;
import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.Ending;
import io.mizan.it.clinic.app.Fault;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a page throws: the application's own mapper has the first word, the library the last (protocol, sections 4, 5 and 7). */
interface PageFaultTests extends ClinicTest {

    /** A CDI bean's pages and an EJB's. */
    List<String> PAGES = List.of("faults/", "ejb-faults/");

    @Test
    default void whatNobodyMaps_isAnIncident() {
        for (String page : PAGES) {
            for (Fault fault : List.of(UNCHECKED, VIOLATION)) {
                Answer answer = fail("app/" + page, newOwner(), fault);
                isAnIncident(answer, page + fault);
                isNotCommitted(answer);
            }
        }
    }

    /** Payara's transactions end with a commit where an error ends a method of a CDI bean. */
    @Test
    default void errors_areIncidentsThatSayWhatTheTransactionHasDone() {
        for (String page : PAGES) {
            long owner = newOwner();
            Answer answer = fail("app/" + page, owner, ERROR);
            isAnIncident(answer, page);
            if (nameOf(owner).startsWith("fault")) {
                isCommitted(answer, owner);
            } else {
                isNotCommitted(answer);
            }
        }
    }

    @Test
    default void whatNobodyMaps_saysWhatWasCommitted() {
        for (String page : PAGES) {
            long owner = newOwner();
            Answer answer = fail("app/" + page, owner, CHECKED);
            isAnIncident(answer, page);
            isCommitted(answer, owner);
        }
    }

    @Test
    default void whatFailsAtCommit_isAnIncident() {
        for (String page : PAGES) {
            for (int before = 0; before < 5; before++) { // Payara would give an answer of those
                assertThat(fail("app/" + page, newOwner(), WEB).text()).isEqualTo("teapot");
            }
            Answer answer = failAtCommit("app/" + page);
            isAnIncident(answer, page);
            isNotCommitted(answer);
        }
    }

    @Test
    default void whatNobodyMaps_isAnIncidentOfAReadToo() {
        for (String page : PAGES) {
            long owner = newOwner();
            assertThat(http().get("app/" + page + owner + "/" + NONE).text()).isEqualTo("shown");
            for (Fault fault : List.of(UNCHECKED, CHECKED, ERROR)) {
                Answer answer = http().get("app/" + page + owner + "/" + fault);
                isAnIncident(answer, page + fault);
                assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
            }
        }
    }

    @Test
    default void whatAClientIsMeantToSee_isItsProblem() {
        for (String page : PAGES) {
            long owner = newOwner();
            Answer declared = fail("app/" + page, owner, DECLARED);
            isProblem(declared, 409, "no_time", page);
            assertThat(declared.json().getString("detail")).isEqualTo("there is no time");
            isCommitted(declared, owner);
            Answer said = fail("app/" + page, newOwner(), SAID);
            isProblem(said, 409, "conflict", page);
            assertThat(said.json()).doesNotContainKey("committed");
        }
    }

    @Test
    default void whatTheApplicationMaps_isItsOwn() {
        for (String page : PAGES) {
            Answer closed = fail("app/" + page, newOwner(), OWN);
            assertThat(closed.status()).as(page + closed).isEqualTo(503);
            assertThat(closed.text()).isEqualTo("the clinic is closed");
            Answer web = fail("app/" + page, newOwner(), WEB);
            assertThat(web.status()).as(page + web).isEqualTo(418);
            assertThat(web.text()).isEqualTo("teapot");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    default void whatTheApplicationMapsByASuperclass_isItsOwn() {
        for (String page : PAGES) {
            for (Fault fault : List.of(UNCHECKED, ERROR, OWN)) {
                Answer answer = fail("strict/" + page, newOwner(), fault);
                assertThat(answer.status()).as(page + fault + answer).isEqualTo(500);
                assertThat(answer.text()).as(page + fault).isEqualTo("sorry");
            }
            long owner = newOwner();
            Answer answer = fail("strict/" + page, owner, CHECKED);
            assertThat(answer.text()).isEqualTo("sorry");
            assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
            assertThat(failAtCommit("strict/" + page).text()).as(page).isEqualTo("sorry");
        }
    }

    @Test
    default void whatMethodsWithoutAnnotationThrow_isNotTouched() {
        for (String page : PAGES) {
            for (Fault fault : List.of(UNCHECKED, CHECKED, ERROR, VIOLATION)) {
                Answer answer = fail("app/" + page + "plain/", newOwner(), fault);
                assertThat(answer.status()).as(page + fault + answer).isGreaterThanOrEqualTo(400);
                isUntouched(answer);
            }
        }
        isUntouched(form(http(), "app/faults/plain/file", "text="));
        assertThat(form(http(), "strict/faults/plain/file", "text=").text()).isEqualTo("fill in the form");
    }

    @Test
    default void whatIsNotValid_isToldInTheCallersLanguage() {
        for (String page : List.of("app/faults/5/file/short", "app/ejb-faults/5/file/short")) {
            newOwner();
            Answer answer = form(session(ADA).http().with("Accept-Language", "de"), page, "text=");
            isProblem(answer, 422, "invalid", page);
            var error = answer.json().getJsonArray("errors").getJsonObject(0);
            assertThat(error.getString("pointer")).isEqualTo("/params/text");
            assertThat(error.getString("code")).isEqualTo("NotBlank");
            assertThat(error.getString("message")).startsWith("darf nicht leer");
            assertThat(backstage("counts")).containsExactly("{guard=1}");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    default void whoMayNot_learnsNothingOfWhatIsNotValid() {
        for (String page :
                List.of("app/faults/5/file/short", "app/ejb-faults/5/file/short", "strict/faults/5/file/short")) {
            newOwner();
            isProblem(form(http(), page, "text="), 401, "unauthenticated", page);
            isProblem(form(session(BOB).http(), page, "text="), 403, "forbidden", page);
            assertThat(backstage("counts")).as(page).containsExactly("{guard=2}");
        }
        isProblem(form(http(), "app/faults/file", "owner=5&text="), 401, "unauthenticated", "form");
        isProblem(form(session(BOB).http(), "app/faults/file", "owner=5&text="), 403, "forbidden", "form");
        isProblem(form(session(ADA).http(), "app/faults/file", "owner=5&text="), 422, "invalid", "form");
        assertThat(form(session(ADA).http(), "app/faults/file", "owner=5&text=x")
                        .text())
                .isEqualTo("written");
    }

    @Test
    default void whatIsNotValid_isTheApplicationsWhereItMapsThat() {
        for (String page : List.of("strict/faults/5/file/short", "strict/ejb-faults/5/file/short")) {
            newOwner();
            Answer answer = form(session(ADA).http(), page, "text=");
            assertThat(answer.text()).as(page + answer).isEqualTo("fill in the form");
            assertThat(answer.header("X-Mizan-Caller")).isPresent();
            assertThat(backstage("counts")).containsExactly("{guard=1}");
        }
    }

    private void isAnIncident(Answer answer, String what) {
        isProblem(answer, 500, "internal", what);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("io.mizan");
        assertThat(answer.headers().map().toString()).as(what).doesNotContain(Ending.INSIDE);
        assertThat(answer.text()).doesNotContain(Ending.INSIDE);
        assertThat(backstage("log/" + answer.json().getString("incident")))
                .as(what)
                .containsExactly("1");
    }

    private void isCommitted(Answer answer, long owner) {
        String scope = "owner;owner_id=" + owner;
        assertThat(answer.json().getBoolean("committed")).isTrue();
        assertThat(answer.json().getJsonArray("invalidate").toString())
                .isEqualTo("[{\"context\":\"owner\",\"params\":{\"owner_id\":" + owner + "}}]");
        assertThat(answer.header("X-Mizan-Invalidate")).contains(scope);
        assertThat(answer.header("Cache-Group-Invalidation")).contains('"' + scope + '"');
        assertThat(told()).containsExactly(scope);
    }

    private void isNotCommitted(Answer answer) {
        assertThat(answer.json()).doesNotContainKey("committed").doesNotContainKey("invalidate");
        assertThat(answer.header("X-Mizan-Invalidate")).isEmpty();
        assertThat(answer.header("Cache-Group-Invalidation")).isEmpty();
        assertThat(told()).isEmpty();
    }

    private static void isProblem(Answer answer, int status, String code, String what) {
        assertThat(answer.status()).as(what + answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what + answer).contains("application/problem+json");
        assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("no-store"); // Liberty adds to it
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Mizan-Caller")).isPresent();
        assertThat(answer.json().getString("code")).as(what).isEqualTo(code);
    }

    private static void isUntouched(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).doesNotContain("problem");
        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .noneMatch(name -> name.startsWith("x-mizan"));
    }

    private static Answer fail(Http browser, String page, long owner, Fault fault) {
        return form(browser, page + owner + "/" + fault, "name=fault+" + owner);
    }

    private Answer fail(String page, long owner, Fault fault) {
        return fail(http(), page, owner, fault);
    }

    private Answer failAtCommit(String page) {
        String taken = nameOf(newOwner());
        return form(http(), page + newOwner() + "/" + NONE, "name=" + taken.replace(' ', '+'));
    }

    private static Answer form(Http browser, String target, String form) {
        return browser.send("POST", target, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }
}
