// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.Json;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for with a call, over HTTP or a socket.
 *
 * @param function the function's wire name
 * @param args its arguments
 * @param fresh what the client shows
 */
public record CallRequest(String function, Json.Obj args, List<Shown> fresh) {

    /** The members that a call is read from. */
    public static final Set<String> MEMBERS = Set.of("fn", "args", "fresh");

    private static final int MOST_FRESH = 32;

    /**
     * An instance that a client shows.
     *
     * @param context a wire name
     * @param params its parameters
     */
    public record Shown(String context, Json.Obj params) {}

    /**
     * Reads a call; other members than its own are the business of who has the object.
     *
     * @param object has the members
     * @return the call
     * @throws ProblemException if one of them is not what it has to be
     */
    public static CallRequest of(Json.Obj object) {
        if (!(object.get("fn") instanceof Json.Str function)) {
            throw malformed("fn is missing; it is the name of a function, as text");
        }
        return new CallRequest(function.value(), object(object.get("args"), "args"), fresh(object.get("fresh")));
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(ProblemDetails.of(ProblemCodes.MALFORMED, detail));
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
