// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.impl.rs.CallRequest;
import io.mizan.impl.rs.ShownInstances;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client says. */
sealed interface Message {

    /**
     * Who he is.
     *
     * @param token that names him; empty: nobody
     */
    record Auth(Optional<String> token) implements Message {}

    /**
     * A function is to be run.
     *
     * @param id what its answer is known by
     * @param call which, and with what
     */
    record Call(long id, CallRequest call) implements Message {}

    /**
     * A context is to be watched.
     *
     * @param id what the watch is known by from now on
     * @param asked which
     */
    record Watch(long id, Asked asked) implements Message {}

    /**
     * A watch is to end.
     *
     * @param id its number
     */
    record Unwatch(long id) implements Message {}

    /**
     * A channel is to be joined.
     *
     * @param id what the membership is known by from now on
     * @param channel a wire name
     * @param params of it
     * @param after the last message that he saw; empty: none
     */
    record Join(long id, String channel, Json.Obj params, OptionalLong after) implements Message {}

    /**
     * Something is to be said to a channel.
     *
     * @param id what its answer is known by
     * @param channel a wire name
     * @param params of it
     * @param message what is said
     */
    record Send(long id, String channel, Json.Obj params, Json message) implements Message {}

    /**
     * A channel is to be left.
     *
     * @param id the number of the membership
     */
    record Leave(long id) implements Message {}

    /** He is there. */
    record Ping() implements Message {}

    /**
     * Reads a message.
     *
     * @throws io.mizan.impl.rs.ProblemException if a call in it is not what it has to be
     * @throws BadMessage if it is none
     */
    static Message of(Json json) throws BadMessage {
        if (!(json instanceof Json.Obj object) || !(object.get("type") instanceof Json.Str type)) {
            throw new BadMessage("a message is a JSON object with the member type");
        }
        return switch (type.value()) {
            case "auth" -> {
                only(object, Set.of("type", "token"));
                yield new Auth(token(object.get("token")));
            }
            case "call" -> {
                Set<String> members = new HashSet<>(CallRequest.MEMBERS);
                members.addAll(Set.of("type", "id"));
                only(object, members);
                yield new Call(number(object), CallRequest.of(object));
            }
            case "watch" -> {
                only(object, Set.of("type", "id", "context", "params"));
                Map<String, List<String>> texts = ShownInstances.texts(params(object))
                        .orElseThrow(() -> new BadMessage("params holds what is no parameter's value"));
                yield new Watch(number(object), new Asked(text(object, "context"), texts));
            }
            case "unwatch" -> {
                only(object, Set.of("type", "id"));
                yield new Unwatch(number(object));
            }
            case "join" -> {
                only(object, Set.of("type", "id", "channel", "params", "after"));
                yield new Join(number(object), text(object, "channel"), params(object), after(object));
            }
            case "send" -> {
                only(object, Set.of("type", "id", "channel", "params", "message"));
                Json said = object.get("message");
                if (said == null) {
                    throw new BadMessage("message is missing");
                }
                yield new Send(number(object), text(object, "channel"), params(object), said);
            }
            case "leave" -> {
                only(object, Set.of("type", "id"));
                yield new Leave(number(object));
            }
            case "ping" -> {
                only(object, Set.of("type"));
                yield new Ping();
            }
            default -> throw new BadMessage("there is no message of this type");
        };
    }

    private static long number(Json.Obj object) throws BadMessage {
        return id(object).orElseThrow(() -> new BadMessage("id is missing; it is a number from 0 to 2^53-1"));
    }

    private static OptionalLong after(Json.Obj object) throws BadMessage {
        Json after = object.get("after");
        if (after == null || after instanceof Json.Null) {
            return OptionalLong.empty();
        }
        OptionalLong number = safe(after);
        if (number.isEmpty()) {
            throw new BadMessage("after is a number from 0 to 2^53-1");
        }
        return number;
    }

    private static String text(Json.Obj object, String member) throws BadMessage {
        if (object.get(member) instanceof Json.Str text) {
            return text.value();
        }
        throw new BadMessage(member + " is missing; it is text");
    }

    private static Json.Obj params(Json.Obj object) throws BadMessage {
        Json params = object.get("params");
        if (params == null || params instanceof Json.Null) {
            return new Json.Obj(Map.of());
        } else if (params instanceof Json.Obj known) {
            return known;
        }
        throw new BadMessage("params is a JSON object");
    }

    /** The number that a message has, if anybody can tell. */
    static OptionalLong id(Json json) {
        return json instanceof Json.Obj object ? safe(object.get("id")) : OptionalLong.empty();
    }

    private static OptionalLong safe(@Nullable Json json) {
        if (json instanceof Json.Num number && number.isInteger()) {
            String token = number.token();
            long id = token.length() > 16 || token.startsWith("-") ? -1 : Long.parseLong(token);
            return id >= 0 && id <= CanonicalJsonWriter.MAX_SAFE_INTEGER ? OptionalLong.of(id) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static void only(Json.Obj object, Set<String> members) throws BadMessage {
        if (!members.containsAll(object.members().keySet())) {
            throw new BadMessage("there is a member that such a message does not have");
        }
    }

    private static Optional<String> token(@Nullable Json token) throws BadMessage {
        if (token == null || token instanceof Json.Null) {
            return Optional.empty();
        } else if (token instanceof Json.Str text) {
            return Optional.of(text.value());
        }
        throw new BadMessage("token is text");
    }

    /** What came is no message. */
    final class BadMessage extends Exception {
        private static final long serialVersionUID = 1L;

        BadMessage(String detail) {
            super(detail, null, false, false);
        }
    }
}
