// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.config.ChannelSettings;
import io.mizan.impl.socket.Text;
import io.mizan.spi.Nodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a node remembers, and for how long. */
class RoomsTest {
    private static final Duration AGE = Duration.ofMinutes(5);

    private long now;
    private long term = 100;
    private final List<String> told = new ArrayList<>();
    private final Rooms rooms =
            new Rooms(new ChannelSettings(50, 2, 3, 1000, AGE), Nodes.alone(), () -> now, () -> term += 1000);

    private static RoomKey room(String clinic) {
        return new RoomKey("clinic", new TreeMap<>(Map.of("clinic_id", clinic)));
    }

    private final class Reader implements Recipient {
        @Override
        public void say(Text text) {
            told.add(text.json());
        }

        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public void review() {
            throw new IllegalStateException("nobody is to be looked at again");
        }
    }

    private Seat join(String clinic, OptionalLong after) {
        Seat seat = new Seat(1, new Who("m", KnownCaller.NOBODY), new Reader());
        rooms.enter(room(clinic), seat);
        rooms.seat(room(clinic), seat, after);
        return seat;
    }

    private void visit(String clinic) {
        rooms.leave(room(clinic), join(clinic, OptionalLong.empty()));
    }

    private List<String> back(long after) {
        told.clear();
        join("1", OptionalLong.of(after));
        return List.copyOf(told);
    }

    private static String message(long n, String body) {
        return "{\"type\":\"message\",\"channel\":\"clinic\",\"params\":{\"clinic_id\":\"1\"},\"n\":" + n
                + ",\"message\":" + body + "}";
    }

    private void say(String... bodies) {
        for (String body : bodies) {
            rooms.say(room("1"), body);
        }
    }

    @Test
    void whoComesBack_isToldWhatHeMissed_inOrder() {
        visit("1");
        assertThat(told).containsExactly("{\"type\":\"joined\",\"id\":1,\"next\":1101}");
        say("1", "{\"a\":2}");
        assertThat(back(1100))
                .containsExactly(
                        "{\"type\":\"joined\",\"id\":1,\"next\":1101}", message(1101, "1"), message(1102, "{\"a\":2}"));
        assertThat(back(1102)).containsExactly("{\"type\":\"joined\",\"id\":1,\"next\":1103}");
    }

    @Test
    void whatIsKeptNoMore_isAGap() {
        visit("1");
        say("1", "2", "3", "4");
        assertThat(back(1100))
                .as("one more than are kept")
                .containsExactly("{\"type\":\"joined\",\"id\":1,\"gap\":true,\"next\":1105}");
        assertThat(back(1101)).hasSize(4);
        assertThat(back(1105))
                .as("a number that was not given")
                .singleElement()
                .asString()
                .contains("gap");
        say("\"" + "x".repeat(1000) + "\"");
        assertThat(back(1104))
                .as("more bytes than are kept")
                .singleElement()
                .asString()
                .contains("gap");
    }

    @Test
    void whatIsOlder_isForgotten() {
        Seat stays = join("1", OptionalLong.empty());
        say("1");
        now += AGE.toNanos() + 1;
        assertThat(back(1100))
                .as("of %s", stays.who())
                .singleElement()
                .asString()
                .contains("gap");
        assertThat(back(1101))
                .as("nothing was missed")
                .singleElement()
                .asString()
                .doesNotContain("gap");
    }

    @Test
    void roomThatIsLeft_isForgottenInTheEnd_andItsNumbersDoNotComeBack() {
        visit("1");
        now += AGE.toNanos() + 1;
        visit("2");
        assertThat(rooms.size()).isEqualTo(1);
        assertThat(back(1100)).containsExactly("{\"type\":\"joined\",\"id\":1,\"gap\":true,\"next\":3101}");
    }

    @Test
    void ofRoomsThatAreLeft_noMoreAreKept() {
        join("here", OptionalLong.empty());
        for (int i = 0; i < 9; i++) {
            now += Duration.ofSeconds(2).toNanos();
            visit("clinic " + i);
        }
        assertThat(rooms.size())
                .as("the two that were left last, the one that came since, and the one with a member")
                .isEqualTo(4);
    }

    @Test
    void whatIsMissed_isToldToWhoIsThere_underHisNumber() {
        join("1", OptionalLong.empty());
        told.clear();
        rooms.nodes(Set.of("other"), true);
        assertThat(told).containsExactly("{\"type\":\"joined\",\"id\":1,\"gap\":true,\"next\":2101}");
        say("1");
        assertThat(told.get(1)).isEqualTo(message(2101, "1"));
    }

    @Test
    void messagesOfNewerVersions_arePassedOver() {
        join("1", OptionalLong.empty());
        told.clear();
        rooms.received("other", new byte[] {'c', 'z', 0, 0});
        rooms.received("other", new byte[] {'c'});
        rooms.received("other", new byte[] {'c', 's', 127, 127, 127, 127});
        rooms.received("other", new byte[] {'x', 1});
        rooms.received("other", Frames.write(new Frame.Said(room("1"), "5")));
        assertThat(told).containsExactly(message(1101, "5"));
    }
}
