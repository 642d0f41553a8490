// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.config.Settings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the body of a call: its media type, its size, its JSON and its members, in this order. */
@Singleton
public class CallBody {

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "application/json[ \\t]*(?:;[ \\t]*(?:charset=\"?utf-8\"?)?[ \\t]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    @Inject
    Settings settings;

    private final StrictJson json = new StrictJson();

    CallRequest read(Incoming request) {
        mediaType(request);
        byte[] body = bytes(request);
        try {
            return call(json.read(body));
        } catch (MalformedJson malformed) {
            throw CallRequest.malformed(String.valueOf(malformed.getMessage()));
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
            throw CallRequest.malformed("the body could not be read to its end");
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemDetails.of(
                ProblemCodes.TOO_LARGE, "the body may have " + most + " bytes; see mizan.http.max-body"));
    }

    private static CallRequest call(Json body) {
        if (!(body instanceof Json.Obj object)) {
            throw CallRequest.malformed("the body is a JSON object with the members fn, args and fresh");
        }
        if (!CallRequest.MEMBERS.containsAll(object.members().keySet())) {
            throw CallRequest.malformed("there is a member beside fn, args and fresh");
        }
        return CallRequest.of(object);
    }
}
