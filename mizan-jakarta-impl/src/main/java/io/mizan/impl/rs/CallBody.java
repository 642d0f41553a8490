// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.service.Service;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a call: its media type, its size, its JSON and its members, in this order. */
@Service
public class CallBody {

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "application/json[ \\t]*(?:;[ \\t]*(?:charset=\"?utf-8\"?)?[ \\t]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> MEMBERS = Set.of("fn", "args", "fresh");
    private static final int MOST_FRESH = 32;

    @Inject
    Settings settings;

    private final StrictJson json = new StrictJson();

    /**
     * What was asked for.
     *
     * @param function the function's wire name
     * @param args its arguments
     * @param fresh what the client shows
     */
    record Call(String function, Json.Obj args, List<Shown> fresh) {}

    /**
     * An instance that a client shows.
     *
     * @param context a wire name
     * @param params its parameters
     */
    record Shown(String context, Json.Obj params) {}

    Call read(Incoming request) {
        mediaType(request);
        byte[] body = bytes(request);
        try {
            return call(json.read(body));
        } catch (MalformedJson malformed) {
            throw malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private static void mediaType(Incoming request) {
        Optional<String> type = request.header("Content-Type");
        if (type.filter(t -> MEDIA_TYPE.matcher(t).matches()).isEmpty()) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.UNSUPPORTED_MEDIA_TYPE, "send application/json, in UTF-8"));
        }
        if (request.header("Content-Encoding").filter(e -> !e.isBlank()).isPresent()) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.UNSUPPORTED_MEDIA_TYPE, "send the body without a Content-Encoding"));
        }
    }

    private byte[] bytes(Incoming request) {
        int most = settings.maxBody();
        long announced = request.header("Content-Length")
                .filter(l -> LENGTH.matcher(l).matches())
                .map(Long::parseLong)
                .orElse(0L);
        if (announced > most) {
            throw tooLarge(most);
        }
        try {
            byte[] body = request.body().readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        } catch (IOException broken) {
            throw malformed("the body could not be read to its end");
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemDetails.of(
                ProblemCodes.TOO_LARGE, "the body may have " + most + " bytes; see mizan.http.max-body"));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemDetails.of(ProblemCodes.MALFORMED, detail));
    }

    private static Call call(Json body) {
        if (!(body instanceof Json.Obj object)) {
            throw malformed("the body is a JSON object with the members fn, args and fresh");
        }
        for (String member : object.members().keySet()) {
            if (!MEMBERS.contains(member)) {
                throw malformed("there is a member beside fn, args and fresh");
            }
        }
        if (!(object.get("fn") instanceof Json.Str function)) {
            throw malformed("fn is missing; it is the name of a function, as text");
        }
        return new Call(function.value(), object(object.get("args"), "args"), fresh(object.get("fresh")));
    }

    private static Json.Obj object(@Nullable Json value, String name) {
        if (value == null || value instanceof Json.Null) {
            return new Json.Obj(Map.of());
        } else if (value instanceof Json.Obj object) {
            return object;
        }
        throw malformed(name + " is a JSON object");
    }

    private static List<Shown> fresh(@Nullable Json value) {
        if (value == null || value instanceof Json.Null) {
            return List.of();
        }
        if (!(value instanceof Json.Arr list) || list.elements().size() > MOST_FRESH) {
            throw malformed("fresh is an array of at most " + MOST_FRESH + " objects");
        }
        List<Shown> shown = new ArrayList<>();
        for (Json one : list.elements()) {
            if (!(one instanceof Json.Obj object)
                    || !(object.get("context") instanceof Json.Str context)
                    || !Set.of("context", "params").containsAll(object.members().keySet())) {
                throw malformed("an entry of fresh is an object with the members context and params");
            }
            shown.add(new Shown(context.value(), object(object.get("params"), "params")));
        }
        return shown;
    }
}
