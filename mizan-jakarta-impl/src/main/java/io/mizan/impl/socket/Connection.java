// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.request.Handshake;
import io.mizan.impl.rs.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One client's connection. What comes in is counted and put into its lane; what goes out is put into its queue. */
final class Connection {

    private static final int MOST_BAD = 3;
    private static final long LEAST_RECHECK = Duration.ofSeconds(1).toNanos();

    /** How far it has come. */
    private enum Phase {
        /** Nobody has said whose it is. */
        SILENT,
        /** It was said, and is being verified. */
        NAMED,
        /** It is somebody's, or nobody's. */
        READY,
        /** It has ended, or is about to. */
        ENDED
    }

    private final String id;
    private final Wire wire;
    private final Connections home;
    private final Outbound out;
    private final Lanes.Lane lane;
    private final Rate rate;
    private final StrictJson json;
    private final Locale language;
    private final long opened;
    private final StringBuilder begun = new StringBuilder();
    private int begunBytes;
    private volatile long heard;
    private volatile long nextCheck;
    private volatile Phase phase = Phase.SILENT;
    private volatile Identity identity;
    private int bad;

    Connection(String id, Wire wire, Connections home, Lanes.Lane lane, StrictJson json, Handshake handshake) {
        this.id = id;
        this.wire = wire;
        this.home = home;
        this.lane = lane;
        this.json = json;
        this.out = new Outbound(wire, home.settings().maxOutbound());
        this.language = handshake.language();
        this.identity = Identity.of(handshake);
        this.opened = home.nanoTime();
        this.heard = opened;
        this.nextCheck = opened;
        this.rate = new Rate(home.settings().messagesPerSecond(), opened);
    }

    Identity identity() {
        return identity;
    }

    /** Begins; it is known already whose it is, unless it is nobody's so far. */
    void begin() {
        if (identity.caller().isAuthenticated()) {
            become(identity);
        }
    }

    /**
     * A part of a message has come. They come one after the other.
     *
     * @param part of any length
     * @param last whether the message is whole now
     */
    void receive(String part, boolean last) {
        if (phase == Phase.ENDED) {
            return;
        }
        SocketSettings settings = home.settings();
        heard = home.nanoTime();
        byte[] bytes = part.getBytes(UTF_8);
        if (bytes.length > settings.maxMessage() - begunBytes) {
            end(CloseCode.TOO_BIG, "a message may have " + settings.maxMessage() + " bytes");
        } else if (!last) {
            begun.append(part);
            begunBytes += bytes.length;
        } else if (!rate.take(heard)) {
            end(CloseCode.POLICY, "at most " + settings.messagesPerSecond() + " messages a second");
        } else {
            read(begunBytes == 0 ? bytes : whole(part));
        }
    }

    /** A character may have come in two parts: only the whole has its bytes. */
    private byte[] whole(String part) {
        byte[] bytes = begun.append(part).toString().getBytes(UTF_8);
        begun.setLength(0);
        begunBytes = 0;
        return bytes;
    }

    /** A pong has come. */
    void answered(long number) {
        heard = home.nanoTime();
        out.answered(number);
    }

    /** A message has come that is no text. */
    void receiveBytes() {
        end(CloseCode.UNSUPPORTED, "messages are text");
    }

    private void read(byte[] bytes) {
        OptionalLong number = OptionalLong.empty();
        try {
            Json value = json.read(bytes);
            number = Message.id(value);
            Message message = Message.of(value);
            bad = 0;
            take(message, bytes.length);
        } catch (MalformedJson | Message.BadMessage none) {
            bad(number, ProblemDetails.of(ProblemCodes.MALFORMED, String.valueOf(none.getMessage())));
        } catch (ProblemException none) {
            bad(number, none.details());
        }
    }

    private void bad(OptionalLong number, ProblemDetails problem) {
        say(Text.error(number, problem));
        if (++bad >= MOST_BAD) {
            end(CloseCode.POLICY, MOST_BAD + " messages in a row could not be read");
        }
    }

    private void take(Message message, int bytes) {
        if (message instanceof Message.Auth auth) {
            advance(Phase.SILENT, Phase.NAMED);
            inTurn(() -> authenticate(auth.token()), bytes);
            return;
        }
        if (advance(Phase.SILENT, Phase.READY)) {
            sayReady();
        }
        if (message instanceof Message.Call call) {
            inTurn(() -> say(home.clients().call(identity.caller(), language, call)), bytes);
        } else {
            say(Text.PONG);
        }
    }

    private void inTurn(Runnable task, int bytes) {
        Runnable unlessEnded = () -> {
            if (phase != Phase.ENDED) {
                task.run();
            }
        };
        if (!lane.offer(unlessEnded, bytes)) {
            end(CloseCode.TRY_LATER, "too many messages wait for the calls before them");
        }
    }

    private void authenticate(Optional<String> token) {
        Identity claimed = Identity.NOBODY;
        if (token.isPresent()) {
            try {
                Clients.Bearer bearer = home.clients().bearer(token.get());
                nextCheck = nextCheck(bearer);
                claimed = new Identity(bearer.caller(), token, Optional.empty());
            } catch (Refused refused) {
                end(CloseCode.CALLER_ENDED, String.valueOf(refused.getMessage()));
                return;
            }
        }
        if (phase == Phase.NAMED) {
            become(claimed);
        } else if (identity.isSame(claimed.caller())) {
            identity = claimed;
            sayReady();
        } else {
            end(CloseCode.OTHER_CALLER, "the connection is another caller's");
        }
    }

    private void become(Identity known) {
        identity = known;
        if (!home.enter(this)) {
            end(
                    CloseCode.TRY_LATER,
                    "at most " + home.settings().connectionsPerCaller() + " connections of a caller on this server");
        } else if (advance(Phase.SILENT, Phase.READY) || advance(Phase.NAMED, Phase.READY)) {
            sayReady();
        }
    }

    private synchronized boolean advance(Phase from, Phase to) {
        boolean was = phase == from;
        phase = was ? to : phase;
        return was;
    }

    private void sayReady() {
        say(Text.ready(id, home.clients().tag(identity.caller())));
    }

    /** Tells the client something; never waits. */
    void say(Text text) {
        if (!out.offer(text)) {
            end(CloseCode.TRY_LATER, "what was sent is not read");
        }
    }

    /** Ends a connection that has been silent for too long. */
    void tick(long now) {
        SocketSettings settings = home.settings();
        if (phase == Phase.SILENT && now - opened > settings.firstMessage().toNanos()) {
            end(CloseCode.POLICY, "the first message says whose the connection is");
        } else if (now - heard > settings.idle().toNanos()) {
            end(CloseCode.GOING_AWAY, "nothing was heard; send a ping now and then");
        }
    }

    /** Whether what is known of the caller is to be looked at again. */
    boolean isDue(long now) {
        return phase == Phase.READY && now - nextCheck >= 0;
    }

    /** Verifies the token again; may wait. */
    void recheck() {
        Identity before = identity;
        if (before.token().isEmpty()) {
            return;
        }
        try {
            Clients.Bearer bearer = home.clients().bearer(before.token().get());
            nextCheck = nextCheck(bearer);
            update(before, bearer.caller());
        } catch (Refused refused) {
            if (identity.equals(before)) {
                end(CloseCode.CALLER_ENDED, String.valueOf(refused.getMessage()));
            }
        }
    }

    /** A request of the session was this caller's. */
    void seen(KnownCaller caller) {
        nextCheck = home.nanoTime() + home.settings().recheck().toNanos();
        update(identity, caller);
    }

    private synchronized void update(Identity before, KnownCaller caller) {
        if (identity.equals(before)) {
            identity = before.as(caller);
        }
    }

    /** The session has another id. */
    void moved(String session) {
        identity = identity.movedTo(session);
    }

    private long nextCheck(Clients.Bearer bearer) {
        long left = Math.max(LEAST_RECHECK, bearer.left().toNanos());
        return home.nanoTime() + Math.min(left, home.settings().recheck().toNanos());
    }

    /** Ends it, and tells why; never waits. What was begun goes on, and nobody is told of it. */
    void end(CloseCode code, String reason) {
        if (leave()) {
            home.execute(() -> wire.close(code, reason));
        }
    }

    /** Ends it as {@link #end} does, but waits for that. */
    void endNow(CloseCode code, String reason) {
        if (leave()) {
            wire.close(code, reason);
        }
    }

    /** It has ended. */
    void closed() {
        leave();
    }

    private boolean leave() {
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return false;
            }
            phase = Phase.ENDED;
        }
        out.close();
        lane.clear();
        home.leave(this);
        return true;
    }
}
