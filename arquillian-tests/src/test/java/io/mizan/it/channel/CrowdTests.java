// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.RawSocket;
import io.mizan.it.http.SocketClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A room in which much is said, or somebody does not read. */
interface CrowdTests extends ChannelTest {

    /** More than any server and what lies between can hold the answers to. */
    int PINGS = 400_000;

    int LONG = 50_000;
    int MOST_SAID = 400;

    /**
     * So much that the server asks now and then whether it is read, while the next message is on its way. What comes while the
     * member is looked at again may be more than is kept here: he is told.
     */
    @Test
    default void muchThatIsSaidAtOnce_comesWhole_orIsSaidToBeMissing() throws InterruptedException {
        int voices = 4;
        long each = 150;
        try (SocketClient socket = waits(1)) {
            long next = joined(socket).getJsonNumber("next").longValueExact();
            long end = next + voices * each;
            List<Thread> speaking = new ArrayList<>();
            for (int voice = 0; voice < voices; voice++) {
                Http own = http().another();
                speaking.add(new Thread(() -> {
                    for (int i = 0; i < each; i++) {
                        new Mizan(own).call("say", "clinic_id", clinic(), "pet", "x".repeat(3000), "fails", false);
                    }
                }));
            }
            speaking.forEach(Thread::start);
            while (next < end) {
                JsonObject message = socket.next();
                if (message.containsKey("gap")) {
                    next = message.getJsonNumber("next").longValueExact();
                } else {
                    assertThat(message.getJsonNumber("n").longValueExact()).isEqualTo(next);
                    next++;
                }
            }
            for (Thread one : speaking) {
                one.join();
            }
        }
    }

    /** Answers to its pings fill all that lies between: what is said must not wait for it. */
    @Test
    default void memberWhoPingsAndDoesNotRead_holdsNobodyUp() throws IOException {
        try (SocketClient reads = waits(1);
                RawSocket deaf = entered()) {
            joined(reads);
            AtomicLong pings = new AtomicLong();
            Thread flood = new Thread(() -> {
                try {
                    while (pings.get() < PINGS) {
                        deaf.frame(RawSocket.FIN | RawSocket.PING, new byte[125]);
                        pings.incrementAndGet();
                    }
                } catch (IOException ended) {
                    // the server's right, and the test's
                }
            });
            flood.start();
            untilStill(pings);
            for (int i = 0; i < 3; i++) {
                say("pet " + i, false);
                assertThat(pets(reads.next())).isEqualTo("[\"pet " + i + "\"]");
            }
        }
    }

    /** What was on its way to him comes before that, and his pongs must not meet a socket that is closed. */
    @Test
    default void memberWhoDoesNotRead_isLetGo_andToldSo_whenHeReadsOn() throws IOException {
        Mizan mizan = new Mizan(http());
        try (RawSocket deaf = entered()) {
            for (int i = 0; i < MOST_SAID && !result(mizan, "members").equals("0"); i++) {
                say("x".repeat(LONG), false);
            }
            assertThat(result(mizan, "members")).isEqualTo("0");
            assertThat(deaf.closed()).isEqualTo(1013);
        }
    }

    /** A member who has read nothing but that he is one. */
    private RawSocket entered() throws IOException {
        RawSocket member = RawSocket.open(base(), 1 << 12);
        member.frame(
                RawSocket.FIN | RawSocket.TEXT,
                "{\"type\":\"join\",\"id\":1,\"channel\":\"waiting_room\",\"params\":{\"clinic_id\":" + clinic()
                        + "}}");
        assertThat(member.next().text()).contains("ready");
        assertThat(member.next().text()).contains("joined");
        return member;
    }

    /** Waits until something counts no further, for as long as some requests take. */
    private void untilStill(AtomicLong count) {
        Mizan mizan = new Mizan(http());
        long before = -1;
        while (count.get() != before) {
            before = count.get();
            for (int i = 0; i < 200; i++) {
                result(mizan, "members");
            }
        }
    }
}
