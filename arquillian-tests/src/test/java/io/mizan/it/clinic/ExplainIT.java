// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.RETURN;
import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Bearer;
import io.mizan.it.users.User;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** While developing, staff is told why a fetch is answered from memory, or is not. */
class ExplainIT extends ServerTest implements ClinicTest {

    @Deployment(testable = false)
    static WebArchive war() {
        Map<String, String> settings = new HashMap<>(Bearer.settings());
        settings.put("mizan.mode", "development");
        return ClinicIT.clinic(Wars.of("explained").cache().settings(settings));
    }

    private static Answer ask(Http browser, String context, Object... params) {
        return browser.get(Mizan.target(context, params).replace("/ctx/", "/explain/"));
    }

    private JsonObject why(User user, String context, Object... params) {
        Answer answer = ask(session(user).http(), context, params);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("no-store");
        return answer.json();
    }

    @Test
    void answerOfEveryone_isExplained() {
        long owner = newOwner();

        assertThat(why(ADA, "owner", "owner_id", owner).getString("reason")).isEqualTo("never asked");
        nobody().fetch("owner", "owner_id", owner);
        JsonObject kept = why(ADA, "owner", "owner_id", owner);
        assertThat(kept.getBoolean("cached")).isTrue();
        assertThat(kept.getString("lifespan")).isEqualTo("PT10M");
        assertThat(kept.getString("per")).isEqualTo("everyone");
        assertThat(Instant.parse(kept.getString("since"))).isBeforeOrEqualTo(Instant.now());
        assertThat(kept.keySet()).contains("age").doesNotContain("reason", "whose");
        nobody().call("rename_in_bean", "owner_id", owner, "name", "Ada " + owner, "ending", RETURN);
        JsonObject after = why(ADA, "owner", "owner_id", owner);
        JsonObject removed = after.getJsonObject("removed");
        assertThat(after.getBoolean("cached")).isFalse();
        assertThat(after.getString("reason")).isEqualTo("invalidated");
        assertThat(removed.getString("function")).isEqualTo("rename_in_bean");
        assertThat(removed.getString("node")).isEqualTo("this");
        assertThat(removed.getJsonObject("scope")).isEqualTo(Mizan.object("owner_id", String.valueOf(owner)));
        assertThat(Instant.parse(removed.getString("at"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void answerOfOneCaller_isExplainedToHimselfAlone() {
        session(BOB).fetch("mine");
        assertThat(why(ADA, "mine").getString("reason")).isEqualTo("never asked");
        session(ADA).fetch("mine");
        JsonObject mine = why(ADA, "mine");
        assertThat(mine.getBoolean("cached")).isTrue();
        assertThat(mine.getString("whose")).isEqualTo("ada");
        assertThat(mine.toString()).doesNotContain("bob");
    }

    @Test
    void whoeverIsNotStaff_findsNothing() {
        for (Http browser : List.of(http(), session(BOB).http(), bearer(BOB).http())) {
            Answer answer = ask(browser, "owner", "owner_id", 5);
            assertThat(answer.problem()).isEqualTo("404 not_found");
            assertThat(answer.text())
                    .isEqualTo(browser.get("api/mizan/no-such/").text());
        }
        Http staff = session(ADA).http();
        assertThat(ask(staff, "no_such").problem()).isEqualTo("404 not_found");
        assertThat(ask(staff, "owner").problem()).isEqualTo("400 invalid_parameter");
        assertThat(ask(staff.with("Sec-Fetch-Site", "cross-site"), "mine").problem())
                .isEqualTo("403 csrf");
    }
}
