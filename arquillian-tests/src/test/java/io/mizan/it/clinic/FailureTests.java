// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.clinic.app.Ending.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.clinic.app.Ending;
import io.mizan.it.http.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure is in the log, and nothing of the server's inside is in the answer (protocol, section 7). */
interface FailureTests extends ClinicTest {

    @Test
    default void incident_isInTheLogOnce() {
        for (String function : List.of("rename_in_bean", "rename_by_query", "rename_in_ejb")) {
            long owner = newOwner();
            isAnIncident(nobody().call(function, "owner_id", owner, "name", "x", "ending", RUNTIME));
        }
        isAnIncident(nobody().call("note", "owner_id", newOwner(), "ending", RUNTIME));
        isAnIncident(nobody().call("note_in_ejb", "owner_id", newOwner(), "ending", RUNTIME));
    }

    @Test
    default void incidentAtCommit_isInTheLogOnce() {
        long owner = newOwner();
        String taken = nameOf(newOwner());
        isAnIncident(nobody().call("rename_in_bean", "owner_id", owner, "name", taken, "ending", "RETURN"));
    }

    @Test
    default void incidentOfAFetch_isInTheLogOnce() {
        newOwner();
        isAnIncident(nobody().fetch("owner", "owner_id", 1_000_000));
        isAnIncident(nobody().http().head("api/mizan/ctx/owner/?owner_id=1000000"));
    }

    private void isAnIncident(Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        if (answer.body().length == 0) {
            return;
        }
        assertThat(answer.text())
                .doesNotContain(Ending.INSIDE)
                .doesNotContain("Exception")
                .doesNotContain("io.mizan")
                .doesNotContain("clinic_owner");
        String incident = answer.json().getString("incident");
        assertThat(backstage("log/" + incident)).containsExactly("1");
    }
}
