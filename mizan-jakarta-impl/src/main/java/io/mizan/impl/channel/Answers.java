// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.socket.Text;

/** What members are told beside messages. */
final class Answers {

    private Answers() {}

    /** He has joined, and the next message has this number. */
    static Text joined(long id, long next) {
        return Text.of(of("joined", id).name("next").integer(next).endObject().toBytes());
    }

    /** What he has missed can't be told any more; the next message has this number. */
    static Text gap(long id, long next) {
        CanonicalJsonWriter out = of("joined", id).name("gap").bool(true);
        return Text.of(out.name("next").integer(next).endObject().toBytes());
    }

    /** What he sent was taken. */
    static Text sent(long id) {
        return Text.of(of("sent", id).endObject().toBytes());
    }

    /** What he sent was not taken. */
    static Text error(long id, ProblemDetails problem) {
        CanonicalJsonWriter out = of("error", id);
        problem.writeTo(out.name("problem"));
        return Text.of(out.endObject().toBytes());
    }

    private static CanonicalJsonWriter of(String type, long id) {
        return new CanonicalJsonWriter()
                .beginObject()
                .name("type")
                .string(type)
                .name("id")
                .integer(id);
    }
}
