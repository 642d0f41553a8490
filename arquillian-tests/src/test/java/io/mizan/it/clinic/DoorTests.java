// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static io.mizan.it.users.User.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one door: whatever way somebody comes, he is let in by the same rules. */
interface DoorTests extends ClinicTest {

    @Test
    default void roles_areEnforcedOnCalls() {
        for (Mizan ada : List.of(session(ADA), bearer(ADA))) {
            assertThat(ada.call("for_vets").status()).isEqualTo(403);
            assertThat(ada.call("for_others").json().getString("result")).isEqualTo("others");
            assertThat(ada.call("for_all").json().getString("result")).isEqualTo("all");
            assertThat(ada.call("for_none").status()).isEqualTo(403);
        }
        for (Mizan eve : List.of(session(EVE), bearer(EVE))) {
            assertThat(eve.call("for_vets").json().getString("result")).isEqualTo("vets");
            assertThat(eve.call("for_others").status()).isEqualTo(403);
        }
        assertThat(nobody().call("for_vets").status()).isEqualTo(401);
        assertThat(nobody().call("for_others").status()).isEqualTo(401);
        assertThat(nobody().call("for_none").status()).isEqualTo(401);
        assertThat(nobody().call("for_all").status()).isEqualTo(200);
    }

    @Test
    default void roles_areEnforcedWithin() {
        Mizan eve = session(EVE);
        Mizan bob = session(BOB);
        assertThat(within(eve, "vets").text()).isEqualTo("vets");
        assertThat(within(eve, "others").status()).isEqualTo(403);
        assertThat(within(bob, "vets").status()).isEqualTo(403);
        assertThat(within(bob, "others").text()).isEqualTo("others");
        assertThat(within(bob, "none").status()).isEqualTo(403);
        assertThat(within(nobody(), "vets").status()).isEqualTo(401);
        assertThat(within(nobody(), "all").text()).isEqualTo("all");
        assertThat(within(nobody(), "none").status()).isEqualTo(401);
    }

    @Test
    default void rolesOfAnEjb_areEnforcedByBoth() {
        assertThat(session(ADA).call("for_staff_in_ejb").json().getString("result"))
                .isEqualTo("staff");
        assertThat(session(BOB).call("for_staff_in_ejb").status()).isEqualTo(403);
        assertThat(nobody().call("for_staff_in_ejb").status()).isEqualTo(401);
        assertThat(within(session(BOB), "ejb").status()).isIn(403, 500);
        if (!"liberty"
                .equals(System.getProperty("arquillian.launch"))) { // its EJB container knows the role on no servlet
            assertThat(within(session(ADA), "ejb").text()).isEqualTo("staff");
        }
    }

    @Test
    default void whatTheEjbContainerRefuses_isForbidden() {
        assertThat(session(ADA).call("through_ejb").json().getString("result")).isEqualTo("secret");
        Answer bob = session(BOB).call("through_ejb");
        assertThat(bob.status()).isEqualTo(403);
        assertThat(bob.json().getString("code")).isEqualTo("forbidden");
        assertThat(bob.text()).doesNotContain("EJB").doesNotContain("StaffEjb");
        assertThat(nobody().call("through_ejb").status()).isIn(401, 403);
    }

    @Test
    default void guard_isAskedOnceForARequest() {
        Mizan ada = session(ADA);
        nobody().call("touch_file", "owner_id", 5); // nothing is kept of it
        newOwner();
        assertThat(ada.fetch("file", "owner_id", 5).status()).isEqualTo(200);
        assertThat(counts()).isEqualTo("{body=1, guard=1, head=1}");
        newOwner();
        assertThat(ada.call("touch_guarded", "owner_id", 5).status()).isEqualTo(200);
        assertThat(counts()).isEqualTo("{guard=1, room=2, touch=1}");
    }

    @Test
    default void guard_refusesBeforeAnythingIsRun() {
        newOwner();
        Answer fetch = nobody().fetch("file", "owner_id", 5);
        assertThat(fetch.status()).isEqualTo(401);
        assertThat(fetch.header("WWW-Authenticate")).contains("Bearer");
        assertThat(session(BOB).fetch("file", "owner_id", 5).status()).isEqualTo(403);
        assertThat(session(BOB).call("touch_guarded", "owner_id", 5).status()).isEqualTo(403);
        assertThat(counts()).isEqualTo("{guard=3}");
        assertThat(told()).isEmpty();
        assertThat(nobody().fetch("file", "owner_id", 7).status())
                .as("it judges by the argument")
                .isEqualTo(200);
    }

    @Test
    default void guard_isAskedForWhatComesAlong() {
        newOwner();
        var five = Mizan.shown("file", "owner_id", 5);
        var args = Mizan.object("owner_id", 5);

        Answer refused = session(BOB).callFresh("touch_file", args, five);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().getJsonArray("contexts")).isEmpty();
        assertThat(counts()).isEqualTo("{guard=1, touch=1}");

        newOwner();
        Answer allowed = session(ADA).callFresh("touch_file", args, five);
        assertThat(allowed.json().getJsonArray("contexts")).hasSize(1);
        assertThat(counts()).isEqualTo("{body=1, guard=1, head=1, touch=1}");
    }

    @Test
    default void guard_isAskedWithin() {
        newOwner();
        assertThat(within(nobody(), "head").status()).isEqualTo(401);
        assertThat(counts()).isEqualTo("{guard=1}");
        assertThat(within(session(ADA), "head").text()).isEqualTo("head of 5");
    }

    @Test
    default void guard_isAskedInTheBackground() {
        for (String where : List.of("thread", "scheduler", "timer")) {
            newOwner();
            assertThat(http().get("app/background/" + where + "/guarded/5").text())
                    .as(where)
                    .startsWith("Refused");
            assertThat(counts()).isEqualTo("{guard=1}");
            assertThat(told()).isEmpty();
            assertThat(http().get("app/background/" + where + "/guarded/7").text())
                    .as(where)
                    .isEqualTo("done");
            assertThat(told()).containsExactly("file;owner_id=7");
        }
    }

    @Test
    default void validation_isEnforcedWithin() {
        newOwner();
        Answer answer = within(nobody(), "invalid");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(counts()).isEqualTo("{}");
        assertThat(within(nobody(), "valid").text()).isEqualTo("echo");
    }

    @Test
    default void callerWithin_isTheRealOne() {
        assertThat(within(session(BOB), "disguised").text()).isEqualTo("bob");
        assertThat(within(nobody(), "disguised").status()).isEqualTo(401);
    }

    @Test
    default void whatABeanDoesNotDeclareItself_isNotReached() {
        assertThat(nobody().call("own").status()).isEqualTo(200);
        for (String name : List.of("inherited", "unannotated", "to_string", "enter", "rename_in_new", "owner_detail")) {
            Answer answer = nobody().call(name);
            assertThat(answer.status()).as(name).isEqualTo(404);
            assertThat(answer.json().getString("code")).isEqualTo("not_found");
        }
        assertThat(within(nobody(), "inherited").text()).contains("MIZ-214");
    }

    private String counts() {
        return String.join("", backstage("counts"));
    }

    private static Answer within(Mizan who, String function) {
        return who.http().get("app/within/" + function);
    }
}
