// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.app.Application;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.request.Handshake;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The machine without a server: time, threads and the peer are the test's. */
abstract class ConnectionFixture {
    static final SocketSettings SETTINGS = new SocketSettings(
            1024,
            50,
            2048,
            2048,
            2,
            5,
            4,
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            3);

    final Map<String, KnownCaller> tokens = new HashMap<>();
    final Deque<Runnable> threads = new ArrayDeque<>();
    long now = -5;
    Duration left = Duration.ofHours(1);
    final Connections connections =
            new Connections(SETTINGS, new Desk(), new NoChannels(), NothingToSee.lookout(), threads::add, () -> now);

    private final class Desk implements Clients {
        @Override
        public Bearer bearer(String token) {
            KnownCaller caller = tokens.get(token);
            if (caller == null) {
                throw new Refused(Refused.Reason.TOKEN, "the bearer token is not valid");
            }
            return new Bearer(caller, left);
        }

        @Override
        public String tag(KnownCaller caller) {
            return caller.name().orElse("-");
        }

        @Override
        public Text call(Line line, Message.Call call) {
            KnownCaller caller = line.caller();
            String by = call.call().function() + " by " + caller.name().orElse("-") + caller.roles();
            return Text.result(
                    call.id(), ("{\"result\":\"" + by + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    static KnownCaller bearer(String name, String... roles) {
        return new KnownCaller(Optional.of(name), Optional.of("issuer"), new TreeSet<>(List.of(roles)));
    }

    Connection nobody(Peer peer) {
        return open(peer, KnownCaller.NOBODY, Optional.empty());
    }

    Connection session(Peer peer, String name, String session) {
        return open(peer, Application.caller(name), Optional.of(session));
    }

    private Connection open(Peer peer, KnownCaller caller, Optional<String> session) {
        return connections.open(peer, new Handshake(caller, Optional.empty(), session, Locale.ROOT));
    }

    void run() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
        connections.tick();
        run();
    }

    static String auth(String token) {
        return "{\"type\":\"auth\",\"token\":\"" + token + "\"}";
    }

    static String call(int id, String function) {
        return "{\"type\":\"call\",\"id\":" + id + ",\"fn\":\"" + function + "\"}";
    }

    static String result(int id, String text) {
        return "{\"type\":\"result\",\"id\":" + id + ",\"result\":\"" + text + "\"}";
    }
}
