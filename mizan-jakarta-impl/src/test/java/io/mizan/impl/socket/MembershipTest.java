// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.contract.json.Json;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.request.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection asks of channels: in which order, under which numbers, and what it is told. */
class MembershipTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final Room room = new Room();
    private final Peer peer = new Peer();

    /** A channel into which everybody comes but who wants into a closed one. */
    private static final class Room implements Channels {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void join(Line line, long id, String channel, Json.Obj params, OptionalLong after) {
            seen.add("join " + id + " " + channel + params.members().keySet() + after);
            if (channel.equals("closed")) {
                line.refuse(id, ProblemDetails.of(ProblemCodes.FORBIDDEN, "not now"));
            }
        }

        @Override
        public void send(Line line, long id, String channel, Json.Obj params, Json message) {
            seen.add("send " + id + " " + line.caller().name().orElse("-"));
            line.say(Text.of("{\"type\":\"sent\"}".getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void leave(Line line, long id) {
            seen.add("leave " + id);
        }

        @Override
        public void gone(Line line) {
            seen.add("gone");
        }
    }

    private static final class Nothing implements Clients {
        @Override
        public Bearer bearer(String token) {
            throw new Refused(Refused.Reason.TOKEN, "there are no tokens");
        }

        @Override
        public String tag(KnownCaller caller) {
            return caller.name().orElse("-");
        }

        @Override
        public Text call(Line line, Message.Call call) {
            throw new IllegalStateException("nothing is called");
        }
    }

    private Connection ada(Channels channels) {
        Connection made = new Connections(
                        ConnectionFixture.SETTINGS,
                        new Nothing(),
                        channels,
                        NothingToSee.lookout(),
                        threads::add,
                        () -> 0)
                .open(peer, new Handshake(Application.caller("ada"), Optional.empty(), Optional.of("s"), Locale.ROOT));
        peer.news();
        return made;
    }

    private void run() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private static String join(int id, String channel) {
        return "{\"type\":\"join\",\"id\":" + id + ",\"channel\":\"" + channel
                + "\",\"params\":{\"a\":1},\"after\":41}";
    }

    private static String leave(int id) {
        return "{\"type\":\"leave\",\"id\":" + id + "}";
    }

    @Test
    void whatIsAsked_comesInOrder_andHeHasLeftInTheEnd() {
        Connection ada = ada(room);
        ada.receive(join(3, "clinic"), true);
        ada.receive(
                "{\"type\":\"send\",\"id\":4,\"channel\":\"clinic\",\"params\":{\"a\":1},\"message\":\"hi\"}", true);
        ada.receive(leave(3), true);
        run();
        assertThat(room.seen).containsExactly("join 3 clinic[a]OptionalLong[41]", "send 4 ada", "leave 3");
        assertThat(peer.news()).containsExactly("{\"type\":\"sent\"}", "{\"type\":\"left\",\"id\":3}");
    }

    @Test
    void livingNumber_isNobodyElses_andFreeWhenItWasLeft() {
        Connection ada = ada(room);
        ada.receive(join(3, "clinic"), true);
        ada.receive(join(3, "other"), true);
        assertThat(peer.news()).singleElement().asString().contains("\"id\":3").contains("malformed");
        ada.receive(leave(3), true);
        run();
        peer.news();
        ada.receive(join(3, "other"), true);
        run();
        assertThat(room.seen).hasSize(3).last().asString().startsWith("join 3 other");
        assertThat(peer.news()).isEmpty();
    }

    @Test
    void whoIsRefused_isTold_andHasLeft() {
        Connection ada = ada(room);
        ada.receive(join(3, "closed"), true);
        run();
        assertThat(peer.news()).singleElement().asString().contains("\"id\":3").contains("forbidden");
        ada.receive(leave(3), true);
        run();
        ada.receive(join(3, "clinic"), true);
        run();
        assertThat(peer.news()).containsExactly("{\"type\":\"left\",\"id\":3}");
        assertThat(room.seen).noneMatch(seen -> seen.startsWith("leave"));
    }

    @Test
    void whoEnds_isGoneOnce_butOnlyWhereHeHadJoined() {
        Connection ada = ada(room);
        ada.receive(join(3, "clinic"), true);
        run();
        ada.receive(join(4, "clinic"), true);
        ada.closed();
        ada.closed();
        run();
        assertThat(room.seen).containsExactly("join 3 clinic[a]OptionalLong[41]", "gone");
        ada(room).closed();
        run();
        assertThat(room.seen).hasSize(2);
    }

    @Test
    void withoutChannels_thereIsNoneOfAnyName() {
        Connection ada = ada(new NoChannels());
        ada.receive(join(3, "clinic"), true);
        ada.receive("{\"type\":\"send\",\"id\":4,\"channel\":\"clinic\",\"message\":null}", true);
        run();
        assertThat(peer.news())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("\"error\"").contains("not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"join\",\"id\":1}",
                "{\"type\":\"join\",\"channel\":\"a\"}",
                "{\"type\":\"join\",\"id\":1,\"channel\":2}",
                "{\"type\":\"join\",\"id\":1,\"channel\":\"a\",\"params\":[]}",
                "{\"type\":\"join\",\"id\":1,\"channel\":\"a\",\"after\":-1}",
                "{\"type\":\"join\",\"id\":1,\"channel\":\"a\",\"after\":\"1\"}",
                "{\"type\":\"join\",\"id\":1,\"channel\":\"a\",\"message\":1}",
                "{\"type\":\"send\",\"id\":1,\"channel\":\"a\"}",
                "{\"type\":\"send\",\"channel\":\"a\",\"message\":1}",
                "{\"type\":\"leave\"}"
            })
    void whatCannotBeRead_isTold_andAsksForNothing(String bad) {
        ada(room).receive(bad, true);
        run();
        assertThat(peer.news()).singleElement().asString().contains("\"error\"").contains("malformed");
        assertThat(room.seen).isEmpty();
    }
}
