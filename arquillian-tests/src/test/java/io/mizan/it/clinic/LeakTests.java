// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static io.mizan.it.users.User.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.TransactionAround;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.Bearer;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** What is kept for one caller is served to no other, and to nobody who may not read it any more. */
interface LeakTests extends ClinicTest {

    /** Contexts whose answer is a caller's, or a role's. */
    List<String> PERSONAL = List.of("mine", "dashboard", "roles");

    @Test
    default void whatIsKeptForWhoMay_isRefusedToWhoMayNot() {
        for (Mizan staff : List.of(session(ADA), bearer(ADA))) {
            kept(staff, "staff", "for staff");
        }
        for (Mizan other : List.of(session(BOB), session(EVE), bearer(BOB), bearer(EVE))) {
            refused(other.fetch("staff"), 403);
        }
        refused(nobody().fetch("staff"), 401);
        kept(session(ADA), "staff", "for staff");
    }

    @Test
    default void afterAChangeOfRoles_nothingOfTheFormerIsServed() {
        Mizan staff = token("ada", "staff");
        Mizan owner = token("ada", "owner");
        kept(staff, "mine", "ada " + Bearer.ISSUER + " [staff]");
        kept(staff, "roles", "staff");
        kept(staff, "staff", "for staff");

        kept(owner, "mine", "ada " + Bearer.ISSUER + " [owner]");
        kept(owner, "roles", "owner");
        refused(owner.fetch("staff"), 403);

        kept(token("ada", "staff"), "mine", "ada " + Bearer.ISSUER + " [staff]");
        kept(withoutRoles(), "roles", "");
        refused(withoutRoles().fetch("staff"), 403);
    }

    @Test
    default void afterLoggingOut_nothingOfTheUserIsServed() {
        Mizan ada = session(ADA);
        kept(ada, "mine", "ada session [staff]");
        kept(ada, "dashboard", "hello ada");
        kept(ada, "roles", "staff");
        kept(ada, "staff", "for staff");

        ada.http().send("POST", "app/session/end");

        kept(ada, "mine", "nobody session []");
        refused(ada.fetch("dashboard"), 401);
        kept(ada, "roles", "");
        refused(ada.fetch("staff"), 401);
        kept(session(BOB), "mine", "bob session [owner]");
        kept(session(ADA), "mine", "ada session [staff]");
    }

    @Test
    default void aTokenThatIsNotGood_isRefusedWhateverIsKept() {
        for (String context : PERSONAL) {
            bearer(ADA).fetch(context);
            JwtClaims late = Bearer.claims("ada", "staff");
            late.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 3600));
            refused(token(Bearer.signed(late)).fetch(context), 401);
            String forged =
                    Bearer.signed(Bearer.claims("ada", "staff"), Bearer.keys().getPrivate());
            refused(token(forged).fetch(context), 401);
        }
    }

    @Test
    default void oneNameFromTwoPlaces_isTwoCallers() {
        kept(session(ADA), "mine", "ada session [staff]");
        kept(bearer(ADA), "mine", "ada " + Bearer.ISSUER + " [staff]");
        kept(session(ADA), "mine", "ada session [staff]");
    }

    @Test
    default void anActiveTransaction_isPassedBy_andNothingOfItIsKept() {
        long owner = newOwner();
        Mizan around = new Mizan(http().with(TransactionAround.FIELD, "yes"));

        for (int i = 0; i < 2; i++) {
            Answer answer = around.fetch("owner", "owner_id", owner);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Status")).contains("mizan; fwd=bypass; detail=transaction");
        }
        assertThat(nobody().fetch("owner", "owner_id", owner).header("Cache-Status"))
                .contains("mizan; fwd=miss; stored");
        assertThat(around.fetch("owner", "owner_id", owner).header("Cache-Status"))
                .contains("mizan; fwd=bypass; detail=transaction");
    }

    /** It is what he sees, the second time from memory. */
    private void kept(Mizan client, String context, String expected) {
        String member = switch (context) {
            case "dashboard" -> "greeting";
            case "staff" -> "board";
            default -> context;
        };
        client.fetch(context);
        Answer answer = client.fetch(context);
        assertThat(answer.header("Cache-Status")).as(context + answer).contains("mizan; hit");
        assertThat(answer.json().getString(member)).isEqualTo(expected);
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Cache-Status").orElse("")).doesNotContain("hit");
        assertThat(answer.text()).doesNotContain("for staff", "\"mine\"", "\"greeting\"", "\"roles\"");
    }

    private Mizan token(String name, String role) {
        return token(Bearer.signed(Bearer.claims(name, role)));
    }

    private Mizan withoutRoles() {
        return token(Bearer.signed(Bearer.claims("ada")));
    }

    private Mizan token(String token) {
        return new Mizan(http().another().bearer(token));
    }
}
