// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.ssr.frame.BrokenFrame;
import io.mizan.ssr.frame.Frame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the frames of a worker. For any number of threads. */
final class AnswerReader {

    private final StrictJson json = new StrictJson();

    Answer read(Frame frame) throws BrokenFrame {
        try {
            if (json.read(frame.head()) instanceof Json.Obj head) {
                return head.get("ready") instanceof Json.Obj ready ? ready(ready) : part(head, frame.body());
            }
            throw new BrokenFrame("a head that is no object");
        } catch (MalformedJson malformed) {
            throw new BrokenFrame("a head with " + malformed.getMessage());
        }
    }

    private static Answer ready(Json.Obj ready) {
        return new Answer.Ready(text(ready.get("bun")).orElse("?"), texts(ready.get("apps")));
    }

    private static List<String> texts(@Nullable Json value) {
        return value instanceof Json.Arr all
                ? all.elements().stream()
                        .filter(Json.Str.class::isInstance)
                        .map(one -> ((Json.Str) one).value())
                        .toList()
                : List.of();
    }

    private static Answer part(Json.Obj head, byte[] body) throws BrokenFrame {
        long id = whole(head.get("id"));
        String part = text(head.get("part")).orElse("");
        return switch (part) {
            case "head" -> head(id, head, body);
            case "more" -> new Answer.More(id, body);
            case "end" -> new Answer.End(id, head.get("resident") == null ? 0 : whole(head.get("resident")));
            case "error" ->
                new Answer.Failed(
                        id,
                        text(head.get("name")).orElse("Error"),
                        text(head.get("message")).orElse(""),
                        text(head.get("stack")).orElse(""));
            default -> throw new BrokenFrame("a part '" + LogLines.printable(part) + "'");
        };
    }

    private static Answer head(long id, Json.Obj head, byte[] body) throws BrokenFrame {
        long status = head.get("status") == null ? 200 : whole(head.get("status"));
        if (status < 200 || status > 599) {
            throw new BrokenFrame("a status " + status);
        }
        return new Answer.Head(
                id,
                (int) status,
                text(head.get("location")),
                head.get("title") instanceof Json.Bool titled && titled.value(),
                text(head.get("head")).orElse(""),
                texts(head.get("scripts")),
                texts(head.get("styles")),
                body);
    }

    private static Optional<String> text(@Nullable Json value) {
        return value instanceof Json.Str text ? Optional.of(text.value()) : Optional.empty();
    }

    private static long whole(@Nullable Json value) throws BrokenFrame {
        if (value instanceof Json.Num number && number.token().matches("[0-9]{1,16}")) {
            return Long.parseLong(number.token());
        }
        throw new BrokenFrame("no number where one has to be");
    }
}
