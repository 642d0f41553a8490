// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.Channel;
import io.mizan.Channel.Member;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.Access;
import io.mizan.contract.value.Codec;
import io.mizan.contract.value.InvalidValue;
import io.mizan.contract.value.InvalidValues;
import io.mizan.contract.value.Path;
import io.mizan.impl.config.Settings;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Calls;
import io.mizan.impl.dispatch.Validation;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BeanReference;
import io.mizan.impl.registry.BoundChannel;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Requests;
import io.mizan.impl.rs.ProblemException;
import io.mizan.impl.socket.Channels;
import io.mizan.impl.socket.Line;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Does what members ask for: who may, in a request of its own, and what the application says to it. */
@Singleton
public class ChannelDesk implements Channels {

    private static final Logger LOG = System.getLogger(ChannelDesk.class.getName());
    private static final String ROOT = "/message";
    private static final int ID_BYTES = 15;

    @Inject
    Registry registry;

    @Inject
    Admission admission;

    @Inject
    Validation validation;

    @Inject
    Requests requests;

    @Inject
    Current current;

    @Inject
    Calls calls;

    @Inject
    Failures failures;

    @Inject
    Settings settings;

    @Inject
    NodeRooms home;

    private final Map<Line, Visitor> visitors = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Membership.Reviews reviews = new AgainInTurn();

    /** Whoever is never spoken to from here still wants to know who is there. */
    @PostConstruct
    void start() {
        home.rooms();
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }

    /** What the application does for a member. */
    @FunctionalInterface
    private interface Part {
        void of(Channel<Record, Object, ?> bean, Member<Record> member) throws Exception;
    }

    private final class AgainInTurn implements Membership.Reviews {
        @Override
        public long validity() {
            return settings.socket().recheck().toNanos();
        }

        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void review(Membership membership) {
            membership.visitor().line().inTurn(() -> ChannelDesk.this.review(membership));
        }
    }

    @Override
    public void join(Line line, long id, String channel, Json.Obj params, OptionalLong after) {
        Visitor visitor = visitors.computeIfAbsent(line, Visitor::new);
        try {
            within(line, () -> join(visitor, id, channel(channel), params, after));
        } catch (Exception | Error refused) {
            line.refuse(id, details(refused));
        }
        forgetIfNowhere(visitor);
    }

    private void join(Visitor visitor, long id, BoundChannel channel, Json.Obj params, OptionalLong after)
            throws Exception {
        admission.early(channel.channel().access());
        BoundChannel.Instance instance = channel.instance(params);
        admission.late(channel.channel().access(), instance.values()::get);
        Membership membership = new Membership(visitor, id, name(), channel, instance, reviews);
        room(visitor, membership);
        home.rooms().enter(membership.room(), membership.seat());
        try {
            run(membership, Channel::onJoin);
        } catch (Exception | Error refused) {
            home.rooms().leave(membership.room(), membership.seat());
            throw refused;
        }
        visitor.joined(membership);
        home.rooms().seat(membership.room(), membership.seat(), after);
    }

    /** A visitor is remembered for as long as he has joined something. */
    private void forgetIfNowhere(Visitor visitor) {
        if (visitor.size() == 0) {
            visitors.remove(visitor.line());
        }
    }

    private void room(Visitor visitor, Membership wanted) {
        if (visitor.in(wanted.room()).isPresent()) {
            throw problem(ProblemCodes.MALFORMED, "this connection has joined it already");
        } else if (visitor.size() >= settings.channel().perConnection()) {
            throw problem(
                    ProblemCodes.FORBIDDEN,
                    "a connection may join " + settings.channel().perConnection()
                            + " channels; see mizan.channel.per-connection");
        }
    }

    @Override
    public void send(Line line, long id, String channel, Json.Obj params, Json message) {
        try {
            within(line, () -> send(line, channel(channel), params, message));
            line.say(Answers.sent(id));
        } catch (Exception | Error refused) {
            line.say(Answers.error(id, details(refused)));
        }
    }

    private void send(Line line, BoundChannel channel, Json.Obj params, Json message) throws Exception {
        Codec codec = channel.in().orElseThrow(() -> problem(ProblemCodes.NOT_FOUND, "this channel takes no messages"));
        admission.early(channel.channel().access());
        RoomKey room =
                new RoomKey(channel.channel().name(), channel.instance(params).texts());
        Membership membership = Optional.ofNullable(visitors.get(line))
                .flatMap(visitor -> visitor.in(room))
                .orElseThrow(() -> problem(ProblemCodes.NOT_FOUND, "this connection has not joined it"));
        allow(membership);
        Object value = read(codec, message);
        validation.message(value, channel.channel().in().orElseThrow());
        run(membership, (bean, member) -> bean.onMessage(member, value));
    }

    private static Object read(Codec codec, Json message) throws InvalidValues {
        try {
            return Objects.requireNonNull(codec.read(message, Path.MESSAGE), "no type of messages has null");
        } catch (InvalidValue unreadable) {
            throw new InvalidValues(List.of(unreadable));
        }
    }

    @Override
    public void leave(Line line, long id) {
        Visitor visitor = visitors.get(line);
        if (visitor != null) {
            visitor.left(id).ifPresent(this::left);
            forgetIfNowhere(visitor);
        }
    }

    @Override
    public void gone(Line line) {
        Visitor visitor = visitors.remove(line);
        if (visitor != null) {
            visitor.all().forEach(membership -> home.rooms().leave(membership.room(), membership.seat()));
            visitor.all().forEach(this::left);
        }
    }

    private void review(Membership membership) {
        try {
            within(membership.visitor().line(), () -> {
                allow(membership);
                home.rooms().resume(membership.room(), membership.seat());
            });
        } catch (ProblemException ended) {
            // it was said why
        } catch (Exception | Error broken) {
            end(membership, failures.of(broken, null, ROOT));
        }
    }

    /** Asks who may once more; whoever may not is a member no longer. */
    private void allow(Membership membership) {
        try {
            Access access = membership.channel().channel().access();
            admission.early(access);
            admission.late(access, membership.instance().values()::get);
            membership.allowed(current.caller());
        } catch (RuntimeException | Error no) {
            ProblemDetails why = failures.of(no, null, ROOT);
            end(membership, why);
            throw new ProblemException(why);
        }
    }

    private void end(Membership membership, ProblemDetails why) {
        Visitor visitor = membership.visitor();
        visitor.left(membership.id()).ifPresent(ended -> {
            visitor.line().refuse(ended.id(), why);
            left(ended);
            forgetIfNowhere(visitor);
        });
    }

    private void left(Membership membership) {
        home.rooms().leave(membership.room(), membership.seat());
        try {
            within(membership.visitor().line(), () -> run(membership, (bean, member) -> bean.onLeave(member)));
        } catch (Exception | Error broken) {
            LOG.log(Level.DEBUG, "a channel failed when somebody left", broken); // an incident is in the log already
        }
    }

    private void run(Membership membership, Part part) throws Exception {
        Calls.Result result = calls.run(() -> {
            try (BeanReference.Lease lease = membership.channel().lease()) {
                part.of(bean(lease), membership.seen());
                return null;
            }
        });
        Throwable thrown = result.thrown();
        if (thrown != null) {
            ProblemDetails why = failures.of(thrown, null, ROOT);
            boolean done = result.outcome().committed();
            throw new ProblemException(done ? why.afterCommit(result.outcome().invalidations()) : why);
        }
    }

    @SuppressWarnings("unchecked") // the codecs are those of the class's own types
    private static Channel<Record, Object, ?> bean(BeanReference.Lease lease) {
        return (Channel<Record, Object, ?>) lease.instance();
    }

    private BoundChannel channel(String name) {
        return registry.channel(name)
                .orElseThrow(() -> problem(ProblemCodes.NOT_FOUND, "there is no channel of this name"));
    }

    private String name() {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        return Base64.getUrlEncoder().encodeToString(name);
    }

    private static ProblemException problem(ProblemCodes code, String detail) {
        return new ProblemException(ProblemDetails.of(code, detail));
    }

    private ProblemDetails details(Throwable refused) {
        if (refused instanceof ProblemException said) {
            return said.details();
        } else if (refused instanceof InvalidValues unreadable) {
            return Failures.unreadable(unreadable);
        } else if (refused instanceof RefusedByRecord byRecord) {
            return ProblemDetails.of(ProblemCodes.INVALID_PARAMETER, String.valueOf(byRecord.getMessage()));
        }
        return failures.of(refused, null, ROOT);
    }

    private void within(Line line, Task task) throws Exception {
        requests.within(() -> {
            current.seed(line.caller(), line.language());
            task.run();
            return true;
        });
    }
}
