// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.json.Json;
import io.mizan.impl.rs.CallRequest;
import java.util.HashSet;
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
                long id =
                        id(object).orElseThrow(() -> new BadMessage("id is missing; it is a number from 0 to 2^53-1"));
                yield new Call(id, CallRequest.of(object));
            }
            case "ping" -> {
                only(object, Set.of("type"));
                yield new Ping();
            }
            default -> throw new BadMessage("there is no message of this type");
        };
    }

    /** The number that a message has, if anybody can tell. */
    static OptionalLong id(Json json) {
        if (json instanceof Json.Obj object && object.get("id") instanceof Json.Num number && number.isInteger()) {
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
