// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void millis_isWhatThatPartTookAtMost_howeverTheyCame() {
        LongStream.rangeClosed(1, 100).map(i -> i % 2 == 0 ? i : 100 - i).forEach(i -> latencies.add(i * 1_000_000));

        assertThat(latencies.size()).isEqualTo(100);
        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    @Test
    void millis_ofOne_isThatOne() {
        latencies.add(1_500_000);

        assertThat(latencies.millis(0.5)).isEqualTo(1.5);
        assertThat(latencies.millis(0.99)).isEqualTo(1.5);
    }

    @Test
    void millis_ofMoreThanItHadRoomFor_countsAll() {
        LongStream.rangeClosed(1, 200_000).forEach(i -> latencies.add(i * 1000));

        assertThat(latencies.millis(0.5)).isEqualTo(100);
    }

    @Test
    void millis_ofNone_isAnError() {
        assertThatThrownBy(() -> latencies.millis(0.5)).hasMessage("nothing came");
    }

    @Test
    void sent_isTheNumberThatStandsLast() {
        assertThat(sent("{\"n\":17,\"message\":{\"note\":\"x1\",\"sent\":86516864202854}}"))
                .isEqualTo(86516864202854L);
        assertThatThrownBy(() -> sent("{}")).hasMessage("no number");
    }

    private static long sent(String text) {
        byte[] bytes = ("99" + text).getBytes(UTF_8);
        return Sent.at(bytes, 2, bytes.length - 2);
    }
}
