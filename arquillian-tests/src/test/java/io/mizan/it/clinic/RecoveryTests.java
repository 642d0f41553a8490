// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.EventClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What a transaction may have changed is kept by nobody until it must have recovered. */
interface RecoveryTests extends ClinicTest {

    /** What the deployment sets. */
    Duration RECOVERY = Duration.ofSeconds(6);

    @Test
    @DisabledIfSystemProperty(
            named = "arquillian.launch",
            matches = "liberty",
            disabledReason = "lets no resource take part that it is not configured to recover")
    default void unknownOutcome_isKeptOutUntilItHasRecovered() {
        long owner = newOwner();
        long other = newOwner();
        nameOf(owner);
        nameOf(other);
        long begun = System.nanoTime();

        Answer answer = nobody().call("rename_in_doubt", "owner_id", owner);

        assertThat(answer.status()).as("%s", answer).isEqualTo(500);
        assertThat(answer.json().getBoolean("committed")).isTrue();
        assertThat(answer.header("X-Mizan-Invalidate")).contains("owner;owner_id=" + owner);
        assertThat(told()).last().isEqualTo("doubted owner;owner_id=" + owner);
        assertThat(source(owner)).isEqualTo("mizan; fwd=bypass; detail=recovery");
        assertThat(source(other)).isEqualTo("mizan; hit");
        String source = source(owner);
        while (source.equals("mizan; fwd=bypass; detail=recovery")) {
            assertThat(since(begun)).isLessThan(RECOVERY.multipliedBy(10));
            source = source(owner);
        }
        assertThat(since(begun)).isGreaterThanOrEqualTo(RECOVERY);
        assertThat(source).isEqualTo("mizan; fwd=miss; stored");
        assertThat(source(owner)).isEqualTo("mizan; hit");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "arquillian.launch",
            matches = "liberty",
            disabledReason = "lets no resource take part that it is not configured to recover")
    default void whoWatchesIt_isToldAgainWhenItHasRecovered() throws IOException {
        long owner = newOwner();
        try (EventClient events = EventClient.open(base(), http(), "owner:owner_id=" + owner)) {
            events.next("ready");
            events.next("watching");
            long begun = System.nanoTime();
            nobody().call("rename_in_doubt", "owner_id", owner);
            assertThat(events.next("invalidate").toString()).isEqualTo("{\"type\":\"invalidate\",\"ids\":[0]}");
            do {
                events.next("invalidate");
            } while (since(begun).compareTo(RECOVERY) < 0);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private String source(long owner) {
        return nobody().fetch("owner", "owner_id", owner).header("Cache-Status").orElse("");
    }
}
