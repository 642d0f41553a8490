// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {
    @Test
    void crowd_countsWhatComesToEach_andNotesWhenItWasSent() throws IOException {
        long sent = System.nanoTime() - Duration.ofSeconds(2).toNanos();
        Latencies latencies = new Latencies();
        try (Hose hose = new Hose("{\"note\":\"" + "x".repeat(200) + "\",\"sent\":" + sent + "}");
                Crowd crowd = Crowd.of(hose.clients(3))) {
            crowd.note((bytes, from, length) -> latencies.add(System.nanoTime() - Sent.at(bytes, from, length)));
            hose.write();
            hose.write();
            crowd.await(6);

            assertThat(crowd.received()).isEqualTo(6);
            assertThat(crowd.most()).isEqualTo(2);
            assertThat(crowd.fewest()).isEqualTo(2);
            assertThat(crowd.closed()).isEmpty();
            assertThat(latencies.size()).isEqualTo(6);
            assertThat(latencies.millis(0.5)).isBetween(2000.0, 60_000.0);
        }
    }

    @Test
    void client_thatIsLeft_knowsThatItEndedWithoutAWord() throws IOException {
        Hose hose = new Hose("x".repeat(126));
        List<Client> clients = hose.clients(1);
        hose.write();
        assertThat(clients.get(0).next()).hasSize(126);
        hose.close();

        assertThat(clients.get(0).closed()).isEqualTo(Client.NO_CODE);
    }
}
