// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.StrictJson;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.request.Handshake;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** One client's connection. What comes in is counted and put into its lane; what goes out is put into its queue. */
final class Connection implements Line, Inbox.Reader, EventWire.Reader {

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
    private final Parting parting;
    private final Lanes.Lane lane;
    private final Inbox inbox;
    private final Holder holder;
    private final Errands errands;
    private final Locale language;
    private final long opened;
    private volatile long heard;
    private volatile Phase phase = Phase.SILENT;

    Connection(String id, Wire wire, Connections home, Lanes.Lane lane, StrictJson json, Handshake handshake) {
        this.id = id;
        this.wire = wire;
        this.home = home;
        this.lane = lane;
        this.out = new Outbound(wire, home.settings().maxOutbound(), this::unwritten);
        this.parting = new Parting(wire, out, home.goodByes());
        this.errands = new Errands(this, home);
        this.language = handshake.language();
        this.holder = new Holder(home, Identity.of(handshake));
        this.opened = home.nanoTime();
        this.heard = opened;
        this.inbox = new Inbox(home.settings(), json, this, opened);
    }

    Identity identity() {
        return holder.identity();
    }

    /** Begins; it is known already whose it is, unless it is nobody's so far. */
    void begin() {
        if (identity().caller().isAuthenticated()) {
            become(identity());
        }
    }

    /**
     * A part of a message has come. They come one after the other.
     *
     * @param part of any length
     * @param last whether the message is whole now
     */
    void receive(String part, boolean last) {
        if (phase != Phase.ENDED) {
            heard = home.nanoTime();
            inbox.receive(part, last, heard);
        }
    }

    /** The client asks for something in another way than by a message. */
    void ask(Message message) {
        try {
            take(message, 0);
        } catch (Message.BadMessage taken) {
            throw new IllegalArgumentException(taken);
        }
    }

    /** The client may have missed something before: it is told so behind what it has asked for. */
    void missed() {
        inTurn(errands::unsettle);
    }

    /** The client is there. */
    @Override
    public void alive() {
        heard = home.nanoTime();
    }

    /** A pong has come. */
    @Override
    public void answered(long number) {
        heard = home.nanoTime();
        out.answered(number);
    }

    /** A message has come that is no text. */
    void receiveBytes() {
        fault(CloseCode.UNSUPPORTED, "messages are text");
    }

    @Override
    public void take(Message message, int bytes) throws Message.BadMessage {
        if (message instanceof Message.Auth auth) {
            advance(Phase.SILENT, Phase.NAMED);
            inTurn(() -> authenticate(auth.token()), bytes);
            return;
        }
        if (advance(Phase.SILENT, Phase.READY)) {
            sayReady();
        }
        if (message instanceof Message.Ping) {
            say(Text.PONG);
        } else {
            errands.take(message, bytes);
        }
    }

    @Override
    public void inTurn(Runnable task) {
        inTurn(task, 0);
    }

    /** Runs something behind what came before; so many bytes of it wait meanwhile. */
    void inTurn(Runnable task, int bytes) {
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
        Identity claimed;
        try {
            claimed = holder.claimed(token);
        } catch (Refused refused) {
            end(CloseCode.CALLER_ENDED, String.valueOf(refused.getMessage()));
            return;
        }
        if (phase == Phase.NAMED) {
            become(claimed);
        } else if (identity().isSame(claimed.caller())) {
            holder.become(claimed);
            sayReady();
            errands.unsettle();
        } else {
            end(CloseCode.OTHER_CALLER, "the connection is another caller's");
        }
    }

    private void become(Identity known) {
        holder.become(known);
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

    /** He may see other things now, and by another name: whatever he shows is to be fetched again. */
    private void renewed(Identity before) {
        if (phase == Phase.READY && !before.caller().equals(caller())) {
            sayReady();
            errands.unsettle();
        }
    }

    private void sayReady() {
        say(Text.ready(id, home.clients().tag(identity().caller())));
    }

    @Override
    public String socket() {
        return id;
    }

    @Override
    public KnownCaller caller() {
        return identity().caller();
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void refuse(long number, ProblemDetails problem) {
        errands.over(number);
        say(Text.error(OptionalLong.of(number), problem));
    }

    @Override
    public void say(Text text) {
        if (!out.offer(text)) {
            end(CloseCode.TRY_LATER, "what was sent is not read");
        }
    }

    private void unwritten() {
        if (leave()) {
            parting.later(CloseCode.TRY_LATER, "a message could not be written");
        }
    }

    /** Ends a connection that has been silent for too long; asks for a request of its session before. */
    void tick(long now) {
        wire.beat();
        SocketSettings settings = home.settings();
        if (phase == Phase.SILENT && now - opened > settings.firstMessage().toNanos()) {
            end(CloseCode.POLICY, "the first message says whose the connection is");
        } else if (now - heard > settings.idle().toNanos()) {
            end(CloseCode.GOING_AWAY, "nothing was heard; send a ping now and then");
        } else if (holder.isUnseen(now)) {
            end(
                    CloseCode.GOING_AWAY,
                    "no request of the session was seen; who calls is read again with the next handshake");
        } else if (holder.isToBeAsked(now)) {
            say(Text.IDENTIFY);
        }
    }

    /** Whether what is known of the caller is to be looked at again. */
    boolean isDue(long now) {
        return phase == Phase.READY && holder.isDue(now);
    }

    /** Verifies the token again; may wait. */
    void recheck() {
        Identity before = identity();
        try {
            holder.recheck();
            renewed(before);
        } catch (Refused refused) {
            end(CloseCode.CALLER_ENDED, String.valueOf(refused.getMessage()));
        }
    }

    /** A request of the session was this caller's. */
    void seen(KnownCaller caller) {
        Identity before = identity();
        holder.seen(caller);
        renewed(before);
    }

    /** The session has another id. */
    void moved(String session) {
        holder.moved(session);
    }

    /** Ends it, and tells why; never waits. What was begun goes on, and nobody is told of it. */
    void end(CloseCode code, String reason) {
        if (leave()) {
            parting.soon(parting.goodBye(code, reason), home.goodByes()::say);
        }
    }

    @Override
    public void dismiss(CloseCode code, String reason) {
        if (leave()) {
            parting.last(code, reason);
        }
    }

    /**
     * Ends it as {@link #end(CloseCode, String)} does.
     *
     * @param now says why, if nothing is under way to the client
     * @return is done when it is said, or never will be
     */
    Future<?> end(CloseCode code, String reason, Consumer<FutureTask<?>> now) {
        FutureTask<?> goodBye = parting.goodBye(code, reason);
        if (leave()) {
            parting.soon(goodBye, now);
        } else {
            goodBye.cancel(false);
        }
        return goodBye;
    }

    @Override
    public void fault(CloseCode code, String reason) {
        if (leave()) {
            parting.atOnce(code, reason);
        }
    }

    /** It has ended. */
    @Override
    public void closed() {
        if (leave()) {
            parting.gone();
        }
    }

    private boolean leave() {
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return false;
            }
            phase = Phase.ENDED;
        }
        lane.clear();
        errands.end().ifPresent(farewell -> lane.offer(farewell, 0));
        home.leave(this);
        return true;
    }
}
