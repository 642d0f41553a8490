// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.Json;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import java.util.OptionalLong;

/** Where the application has no channel. */
final class NoChannels implements Channels {

    private static final ProblemDetails NONE =
            ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no channel of this name");

    @Override
    public void join(Line line, long id, String channel, Json.Obj params, OptionalLong after) {
        line.refuse(id, NONE);
    }

    @Override
    public void send(Line line, long id, String channel, Json.Obj params, Json message) {
        line.say(Text.error(OptionalLong.of(id), NONE));
    }

    @Override
    public void leave(Line line, long id) {
        // nobody has joined
    }

    @Override
    public void gone(Line line) {
        // nobody has joined
    }
}
